import type { AnyBulkWriteOperation } from 'mongodb'
import type { Collections } from '../mongo/collections.ts'
import type { SubjectDocument } from '../mongo/documents.ts'
import { onlyDuplicates } from '../mongo/duplicate-key.ts'
import { groupCommit } from '../mongo/group-commit.ts'

/** May be done again. */
export interface SubjectWrite {
  write: AnyBulkWriteOperation<SubjectDocument>
  /** Instead, where the subject most likely has no record yet: to the database a quarter of the work. */
  whenNew?: SubjectDocument
}
export type WriteSubjects = (writes: readonly SubjectWrite[]) => Promise<void>

/** Writes what is learned of subjects; what arrives meanwhile shares the next bulk write. */
export function createWriteSubjects({ subjects }: Pick<Collections, 'subjects'>): WriteSubjects {
  const write = (writes: SubjectWrite['write'][]) => subjects.bulkWrite(writes, { ordered: false })
  const share = groupCommit(
    async (orders: (readonly SubjectWrite[])[]) => {
      const writes = orders.flat()
      const first = writes.map(({ write, whenNew }) =>
        whenNew ? { insertOne: { document: whenNew } } : write,
      )
      await write(first).catch(async (error: unknown) => {
        if (!onlyDuplicates(error)) throw error
        // It had a record, or was new to two at once: who came second finds it there now.
        const failed = new Set([error.writeErrors].flat().map(({ index }) => index))
        await write(writes.filter((_, index) => failed.has(index)).map((one) => one.write))
      })
      return orders.map(() => undefined)
    },
    { maxQueue: Number.MAX_SAFE_INTEGER, maxBatch: 500 },
  )
  return async (writes) => {
    if (writes.length > 0) await share(writes)
  }
}
