import { randomUUID } from 'node:crypto'
import { type Document, type Filter, MongoBulkWriteError, type UpdateFilter } from 'mongodb'
import type { Collections } from '../mongo/collections.ts'
import type { RunDocument } from '../mongo/documents.ts'
import { groupCommit } from '../mongo/group-commit.ts'

/** One conditional write of one run. */
export interface RunWrite {
  filter: Filter<RunDocument> & { _id: string }
  update: { is: 'fields'; change: UpdateFilter<RunDocument> } | { is: 'pipeline'; set: Document }
}

/** Answers whether the condition held. */
export type WriteRun = (write: RunWrite) => Promise<boolean>

type Written = { is: 'matched' } | { is: 'not-matched' } | { is: 'refused'; message: string }

/**
 * Conditional writes of runs, in bulk. A run that the database refuses fails alone. Where fewer matched than were
 * sent, the runs are read back by the mark that this write left on those that did.
 */
export function createWriteRuns({ runs }: Pick<Collections, 'runs'>): WriteRun {
  const write = groupCommit(
    async (writes: RunWrite[]): Promise<Written[]> => {
      const savedBy = randomUUID()
      const operations = writes.map((one) => ({ updateOne: marked(one, savedBy) }))
      const { matched, refused } = await runs.bulkWrite(operations, { ordered: false }).then(
        ({ matchedCount }) => ({ matched: matchedCount, refused: new Map<number, string>() }),
        (error: unknown) => ({ matched: 0, refused: refusedIn(error) }),
      )
      if (matched === writes.length) return writes.map(() => ({ is: 'matched' }))
      const ids = writes.map(({ filter }) => filter._id)
      const saved = await runs.find({ _id: { $in: ids }, savedBy }, { projection: { _id: 1 } }).toArray()
      const mine = new Set(saved.map(({ _id }) => _id))
      return writes.map(({ filter }, index) => {
        const message = refused.get(index)
        if (message !== undefined) return { is: 'refused', message }
        return { is: mine.has(filter._id) ? 'matched' : 'not-matched' }
      })
    },
    { maxQueue: Number.MAX_SAFE_INTEGER, maxBatch: 500 },
  )
  return async (one) => {
    const written = await write(one)
    if (written.is === 'refused') throw new Error(`The database refused a run: ${written.message}`)
    return written.is === 'matched'
  }
}

/** Which writes of a bulk were refused, one by one; anything else, a broken connection above all, is thrown on. */
function refusedIn(error: unknown): Map<number, string> {
  const errors = error instanceof MongoBulkWriteError ? [error.writeErrors].flat() : []
  if (errors.length === 0) throw error
  return new Map(errors.map(({ index, errmsg }) => [index, errmsg ?? 'for no stated reason']))
}

function marked({ filter, update }: RunWrite, savedBy: string) {
  if (update.is === 'pipeline') return { filter, update: [{ $set: { ...update.set, savedBy } }] }
  const { change } = update
  return { filter, update: { ...change, $set: { ...change.$set, savedBy } } }
}
