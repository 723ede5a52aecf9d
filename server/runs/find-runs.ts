import type { Filter } from 'mongodb'
import { type Static, Type } from 'typebox'
import type { Collections } from '../mongo/collections.ts'
import type { RunDocument } from '../mongo/documents.ts'

const text = Type.Optional(Type.String({ minLength: 1 }))
const time = Type.Optional(Type.String({ format: 'date-time' }))

export const runQuerySchema = Type.Object({
  ...{ community: text, rule: text, event: text },
  status: Type.Optional(Type.Enum(['running', 'done', 'failed'])),
  outcome: Type.Optional(Type.Enum(['finished', 'stopped', 'left', 'goal', 'cancelled'])),
  /** What it rests before: its time, an event, a person, or what holds its effect back. */
  rests: Type.Optional(Type.Enum(['time', 'event', 'person', 'ledger', 'order'])),
  /** Whose act the run's event was; looked for among their newest acts. Needs the community. */
  member: text,
  ...{ since: time, until: time },
  /** `next` of the page before. */
  before: text,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})
export type RunQuery = Static<typeof runQuerySchema>

/** A page of runs ends at a run: several may have begun in the same moment. */
const cursorOf = ({ startedAt, _id }: RunDocument) => `${startedAt.toISOString()} ${_id}`
const mostActs = 1_000

/** Runs newest first, as asked for. */
export async function findRuns(
  { runs, events }: Pick<Collections, 'runs' | 'events'>,
  { rests, member, since, until, before, limit = 50, ...asked }: RunQuery,
): Promise<{ found: RunDocument[]; next: string | null }> {
  const filters: Filter<RunDocument>[] = [asked]
  if (rests !== undefined) filters.push({ 'resting.is': rests })
  if (since !== undefined) filters.push({ startedAt: { $gte: new Date(since) } })
  if (until !== undefined) filters.push({ startedAt: { $lt: new Date(until) } })
  if (member !== undefined) {
    const acts = await events
      .find({ community: asked.community ?? '', 'actor.id': member }, { projection: { _id: 1 } })
      .sort({ at: -1 })
      .limit(mostActs)
      .toArray()
    filters.push({ event: { $in: acts.map(({ _id }) => _id) } })
  }
  if (before !== undefined) filters.push(olderThan(before))
  const found = await runs.find({ $and: filters }).sort({ startedAt: -1, _id: -1 }).limit(limit).toArray()
  const last = found.length === limit ? found.at(-1) : undefined
  return { found, next: last ? cursorOf(last) : null }
}

function olderThan(cursor: string): Filter<RunDocument> {
  const [time = '', id] = cursor.split(' ')
  const startedAt = new Date(time)
  if (Number.isNaN(startedAt.getTime())) return { startedAt: { $lt: new Date(0) } }
  if (id === undefined) return { startedAt: { $lt: startedAt } }
  return { $or: [{ startedAt: { $lt: startedAt } }, { startedAt, _id: { $lt: id } }] }
}
