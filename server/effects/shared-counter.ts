import type { Collection, Document, WriteConcernSettings } from 'mongodb'
import type { LimitDocument } from '../mongo/documents.ts'
import { isDuplicate } from '../mongo/duplicate-key.ts'
import { groupCommit } from '../mongo/group-commit.ts'

type Limits = Collection<LimitDocument>
/** Adds to one counter for several at once, and answers each of them. */
type Take<T, R> = (limits: Limits, id: string, asked: T[]) => Promise<R[]>

const mostCounters = 5_000

/**
 * Reservations of one counter that arrive together share one increment. Without this every effect of a busy rule
 * writes the same document at the same moment, and the database spends its time on retrying them.
 */
export function sharedCounter<T, R>(take: Take<T, R>): (limits: Limits, id: string, asked: T) => Promise<R> {
  const counters = new WeakMap<Limits, Map<string, (asked: T) => Promise<R>>>()
  return (limits, id, asked) => {
    const known = counters.get(limits) ?? new Map<string, (asked: T) => Promise<R>>()
    counters.set(limits, known)
    const counter =
      known.get(id) ??
      groupCommit((all: T[]) => take(limits, id, all), { maxQueue: Number.MAX_SAFE_INTEGER, maxBatch: 1_000 })
    known.set(id, counter)
    for (const oldest of known.keys()) {
      if (known.size <= mostCounters) break
      known.delete(oldest)
    }
    return counter(asked)
  }
}

/** One update of one counter, made if it is missing; another process may make it at the same moment. */
export async function updateCounter(
  limits: Limits,
  id: string,
  pipeline: Document[],
  { returnDocument, ...more }: { returnDocument: 'before' | 'after'; writeConcern?: WriteConcernSettings },
): Promise<LimitDocument | null> {
  const options = { upsert: true, returnDocument, ...more }
  const update = () => limits.findOneAndUpdate({ _id: id }, pipeline, options)
  return update().catch((error: unknown) => (isDuplicate(error) ? update() : Promise.reject(error)))
}
