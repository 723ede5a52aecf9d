import type { AnyBulkWriteOperation } from 'mongodb'
import type { Collections } from '../mongo/collections.ts'
import type { SubjectDocument } from '../mongo/documents.ts'
import { onlyDuplicates } from '../mongo/duplicate-key.ts'
import { groupCommit } from '../mongo/group-commit.ts'

export type SubjectWrite = AnyBulkWriteOperation<SubjectDocument>
export type WriteSubjects = (writes: readonly SubjectWrite[]) => Promise<void>

/**
 * Writes what is learned of subjects; what arrives meanwhile shares the next bulk write. An insert of a subject that
 * is known already changes nothing.
 */
export function createWriteSubjects({ subjects }: Pick<Collections, 'subjects'>): WriteSubjects {
  const write = async (writes: SubjectWrite[]) => {
    if (writes.length > 0) await subjects.bulkWrite(writes, { ordered: false })
  }
  return groupCommit(
    async (orders: (readonly SubjectWrite[])[]) => {
      const writes = orders.flat()
      await write(writes).catch(async (error: unknown) => {
        if (!onlyDuplicates(error)) throw error
        // Two upserts of one new subject at once: the one that came second finds it there now.
        await write(writes.filter((one) => !('insertOne' in one)))
      })
      return orders.map(() => undefined)
    },
    { maxQueue: Number.MAX_SAFE_INTEGER, maxBatch: 500 },
  )
}
