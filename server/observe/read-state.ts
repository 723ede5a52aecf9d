import type { Collections } from '../mongo/collections.ts'

/** How it stands now, as the database knows it; the same for every process that asks. */
export interface State {
  openEvents: number
  oldestOpenSeconds: number
  dueRuns: number
  /** How long the run that waits longest has been due. */
  oldestDueSeconds: number
  parkedRuns: number
  openTasks: number
  /** Connections that failed; `open` from being left alone until something was done on them again. */
  breakers: { connection: string; open: boolean }[]
  /** Connections and communities whose effects are held until a person does something. */
  held: { community: string; connection?: string; why: 'refused' | 'stopped' }[]
}

export type StateStores = Pick<
  Collections,
  'events' | 'runs' | 'tasks' | 'limits' | 'connections' | 'communities'
>

/** Counts end here: "at least so many" is all that anybody acts on, and a scrape must stay cheap. */
export const countedTo = 10_000
const fewer = { limit: countedTo, maxTimeMS: 2_000 }
const listed = 500

/** Indexed, limited reads; of one community where one is named. */
export async function readState(stores: StateStores, now: Date, community?: string): Promise<State> {
  const { events, runs, tasks, limits, connections, communities } = stores
  const within = community === undefined ? {} : { community }
  // Open ones have an index by `openSince`, of which nothing is asked here: only the hint makes it used.
  const open = { ...within, open: true }
  const running = { ...within, status: 'running' as const }
  // What somebody holds is being moved: only what waits for a mover is due.
  const due = { ...running, dueAt: { $lte: now }, heldUntil: { $lt: now } }
  const oldest = { sort: { dueAt: 1 }, projection: { dueAt: 1 }, maxTimeMS: 2_000 } as const
  const [openEvents, firstOpen, dueRuns, firstDue, parkedRuns, openTasks, breakers, broken, stopped] =
    await Promise.all([
      events.countDocuments(open, { ...fewer, hint: 'open' }),
      events.findOne(open, {
        sort: { openSince: 1 },
        projection: { openSince: 1 },
        hint: 'open',
        maxTimeMS: 2_000,
      }),
      runs.countDocuments(due, fewer),
      runs.findOne(due, oldest),
      runs.countDocuments({ ...running, dueAt: { $gt: now } }, fewer),
      tasks.countDocuments({ ...within, state: 'open', until: { $gt: now } }, fewer),
      limits.find({ ...within, _id: /^breaker\// }, { limit: listed }).toArray(),
      connections
        .find({ ...within, $or: [{ broken: { $ne: null } }, { emergencyStop: { $ne: null } }] })
        .limit(listed)
        .toArray(),
      communities
        .find({ ...(community !== undefined && { _id: community }), emergencyStop: { $ne: null } })
        .limit(listed)
        .toArray(),
    ])
  return {
    openEvents,
    oldestOpenSeconds: secondsSince(firstOpen?.openSince, now),
    dueRuns,
    oldestDueSeconds: secondsSince(firstDue?.dueAt, now),
    parkedRuns,
    openTasks,
    breakers: breakers.map(({ _id, openedAt }) => ({
      connection: _id.slice('breaker/'.length),
      open: openedAt !== undefined,
    })),
    held: [
      ...broken.map((one) => ({
        community: one.community,
        connection: one._id,
        why: one.broken ? ('refused' as const) : ('stopped' as const),
      })),
      ...stopped.map(({ _id }) => ({ community: _id, why: 'stopped' as const })),
    ],
  }
}

const secondsSince = (at: Date | null | undefined, now: Date) =>
  at ? Math.max(0, (now.getTime() - at.getTime()) / 1_000) : 0
