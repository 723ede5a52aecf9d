import type { MemoryDocument } from '../mongo/documents.ts'

/** The `_id` of one thing a rule remembers. */
export function memoryId({
  community,
  rule,
  name,
  key,
}: Pick<MemoryDocument, 'community' | 'rule' | 'name' | 'key'>) {
  return `${community}/${rule}/${name}/${key}`
}
