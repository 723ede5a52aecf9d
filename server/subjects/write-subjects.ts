import type { AnyBulkWriteOperation } from 'mongodb'
import type { Collections } from '../mongo/collections.ts'
import type { SubjectDocument } from '../mongo/documents.ts'
import { onlyDuplicates } from '../mongo/duplicate-key.ts'
import { groupCommit } from '../mongo/group-commit.ts'

export type SubjectWrite = AnyBulkWriteOperation<SubjectDocument>
export type WriteSubjects = (writes: readonly SubjectWrite[]) => Promise<void>

/** Writes what is learned of subjects; what arrives meanwhile shares the next bulk write. */
export function createWriteSubjects({ subjects }: Pick<Collections, 'subjects'>): WriteSubjects {
  const write = (writes: SubjectWrite[]) => subjects.bulkWrite(writes, { ordered: false })
  const share = groupCommit(
    async (orders: (readonly SubjectWrite[])[]) => {
      const writes = orders.flat()
      await write(writes).catch(async (error: unknown) => {
        if (!onlyDuplicates(error)) throw error
        // Two upserts of one new subject at once: the one that came second finds it there now.
        await write(writes)
      })
      return orders.map(() => undefined)
    },
    { maxQueue: Number.MAX_SAFE_INTEGER, maxBatch: 500 },
  )
  return async (writes) => {
    if (writes.length > 0) await share(writes)
  }
}
