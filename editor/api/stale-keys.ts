/** What lists and pages are asked anew when something of a kind changed. */
const lists = {
  run: ['runs', 'overview', 'timeline'],
  task: ['tasks', 'task-groups', 'overview'],
  rule: ['rules', 'used-by'],
  event: ['events', 'overview'],
  library: ['library', 'item-versions'],
} satisfies { readonly [kind: string]: readonly string[] }
const isKind = (kind: string): kind is keyof typeof lists => Object.hasOwn(lists, kind)

/** The query keys that a change makes stale; of something unknown, or of changes that were missed, all. */
export function staleKeys(kind: string, id: string): string[][] {
  if (!isKind(kind)) return [...Object.values(lists).flat(), 'run'].map((key) => [key])
  const keys = lists[kind].map((key) => [key])
  return kind === 'run' ? [...keys, ['run', id]] : keys
}
