import type { Collections } from '../mongo/collections.ts'
import type { RevisionDocument, RuleDocument } from '../mongo/rule-documents.ts'

interface Saved {
  rule: RuleDocument
  by: string | null
}

/** Writes down drafts as they were saved; one that is there already stays as it is. */
export async function keepRevisions(
  { revisions }: Pick<Collections, 'revisions'>,
  saved: readonly Saved[],
): Promise<void> {
  await revisions.bulkWrite(
    saved.map(({ rule, by }) => {
      const { _id, ...revision } = revisionOf(rule, by)
      return { updateOne: { filter: { _id }, update: { $setOnInsert: revision }, upsert: true } }
    }),
  )
}

function revisionOf(
  { _id: rule, drawnAt, revision, ...rest }: RuleDocument,
  by: string | null,
): RevisionDocument {
  const { community, name, draft, updatedAt: at } = rest
  const drawn = drawnAt ?? revision
  return { _id: `${rule}/${drawn}`, format: 1, community, rule, revision: drawn, name, draft, by, at }
}
