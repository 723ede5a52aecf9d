import type { Collections } from '../mongo/collections.ts'
import { eventsKeptMs } from '../mongo/indexes.ts'

/** So much a sweep, so that a first one after years holds nobody up. */
const page = 500

/**
 * Takes everything out of events that are older than they are kept; the id stays, so that a delivery which comes once
 * more is still a duplicate. What an open run still needs is kept for as long again. Answers how many it stripped.
 */
export async function stripOldEvents(
  { events, runs }: Pick<Collections, 'events' | 'runs'>,
  now: Date,
): Promise<number> {
  const before = new Date(now.getTime() - eventsKeptMs)
  const old = await events
    .find({ open: false, openSince: { $lt: before } }, { projection: { _id: 1 } })
    .sort({ openSince: 1 })
    .limit(page)
    .toArray()
  if (old.length === 0) return 0
  const ids = old.map(({ _id }) => _id)
  const needed = new Set(await runs.distinct('event', { event: { $in: ids }, status: 'running' }))
  await events.updateMany({ _id: { $in: [...needed] } }, { $set: { openSince: now } })
  const { modifiedCount } = await events.updateMany(
    { _id: { $in: ids.filter((id) => !needed.has(id)) }, open: false },
    [{ $replaceWith: { _id: '$_id', format: '$format', strippedAt: '$$NOW' } }],
  )
  return modifiedCount
}
