import { insertRuns } from '../dispatch/insert-runs.ts'
import { saveEnded } from '../events/ended-run.ts'
import { crashPoint } from '../faults/crash-point.ts'
import type { Collections } from '../mongo/collections.ts'
import type { DecidedRun, EventDocument } from '../mongo/documents.ts'
import type { PlanCache } from '../runs/plan-cache.ts'
import { eventOf } from '../runs/run-state.ts'
import type { Tallies } from '../tallies/tallies.ts'
import { type CrashNote, noCrashNote } from './crash-note.ts'
import { type DecideDeps, type Decision, decideEvents } from './decide-events.ts'
import type { LiveCommunity, LiveRules } from './live-rules.ts'
import { deadlyAfter, setAsideEvents } from './set-aside-events.ts'

export interface DecideStoredDeps extends DecideDeps {
  collections: Pick<Collections, 'events' | 'runs' | 'entries' | 'tasks'>
  plans: PlanCache
  liveRules: LiveRules
  /** Names the events that are being decided, for the process's next life. */
  note?: CrashNote
  tallies?: Pick<Tallies, 'count'>
}

export type DecideStored = (carrier: string, ids: readonly string[]) => Promise<string[]>

/** A worker has time for what a flush has not. */
const budgetMs = 3_000

/**
 * Decides events that were stored undecided, and makes their runs the carrier's. What was decided is written into the
 * event first, so that a repeat after a crash carries the same versions.
 */
export function createDecideStored(deps: DecideStoredDeps): DecideStored {
  const { collections } = deps
  const decide = oneAtATime(deps)
  return async (carrier, ids) => {
    const open = await collections.events.find({ _id: { $in: [...ids] }, open: true }).toArray()
    const live = await deps.liveRules([...new Set(open.map(({ community }) => community))])
    const undecided = open.filter(({ decided }) => !decided)
    const deadly = undecided.filter(({ deaths = 0 }) => deaths >= deadlyAfter)
    await setAsideEvents(collections, deadly, deps.now())
    const suspects = undecided.filter(({ deaths = 0 }) => deaths > 0 && deaths < deadlyAfter)
    const rest = undecided.filter(({ deaths = 0 }) => deaths === 0)
    const decisions = new Map(await decide(rest, live))
    for (const suspect of suspects) {
      for (const [id, decision] of await decide([suspect], live)) decisions.set(id, decision)
    }
    const decidedAs = await writeDecisions(deps, decisions)
    crashPoint('decide.written')
    const standing = open.flatMap(({ _id, decided }) => decided ?? decidedAs.get(_id) ?? [])
    const runs = await insertRuns(deps, standing, carrier, deps.now())
    crashPoint('dispatch.runs-inserted')
    const settled = open.filter(({ _id, decided }) => decided || decisions.has(_id)).map(({ _id }) => _id)
    await collections.events.updateMany({ _id: { $in: settled } }, { $set: { open: false } })
    return open.length < ids.length ? [...runs, ...(await earlierRuns(deps, carrier, ids, runs))] : runs
  }
}

/** What an earlier attempt of this carrier decided and closed, and may not have moved. */
async function earlierRuns(
  { collections }: DecideStoredDeps,
  carrier: string,
  events: readonly string[],
  known: readonly string[],
): Promise<string[]> {
  const its = { event: { $in: [...events] }, _id: { $nin: [...known] }, carrier, status: 'running' as const }
  const found = await collections.runs.find(its, { projection: { _id: 1 } }).toArray()
  return found.map(({ _id }) => _id)
}

/** One decision at a time in a process, so that the note names only those that may have ended it. */
function oneAtATime(deps: DecideStoredDeps) {
  const { note = noCrashNote } = deps
  let turn: Promise<unknown> = Promise.resolve()
  async function decide(
    events: readonly EventDocument[],
    live: ReadonlyMap<string, LiveCommunity>,
  ): Promise<ReadonlyMap<string, Decision>> {
    const known = events.flatMap((event) => {
      const community = live.get(event.community)
      return community ? [{ event: eventOf(event), community }] : []
    })
    if (known.length === 0) return new Map()
    note.write(known.map(({ event }) => event.id).join(' '))
    try {
      return await decideEvents(deps, known, { budgetMs, atTheDoor: false })
    } finally {
      note.clear()
    }
  }
  return (...given: Parameters<typeof decide>) => {
    const mine = turn.then(() => decide(...given))
    turn = mine.catch(() => {})
    return mine
  }
}

/** The first decision of an event stands: where another worker was faster, its own is read back. */
async function writeDecisions(
  { collections: { events }, tallies }: DecideStoredDeps,
  decisions: ReadonlyMap<string, Decision>,
): Promise<ReadonlyMap<string, DecidedRun[]>> {
  if (decisions.size === 0) return new Map()
  const writes = [...decisions].map(([_id, { decided, ended }]) => ({
    updateOne: {
      filter: { _id, decided: { $exists: false } },
      update: { $set: { decided, ended: saveEnded(ended) } },
    },
  }))
  const { matchedCount } = await events.bulkWrite(writes, { ordered: false })
  if (matchedCount < decisions.size) {
    const stored = await events
      .find({ _id: { $in: [...decisions.keys()] } }, { projection: { decided: 1 } })
      .toArray()
    return new Map(stored.map(({ _id, decided = [] }) => [_id, decided]))
  }
  for (const { passed } of decisions.values()) tallies?.count(passed)
  return new Map([...decisions].map(([_id, { decided }]) => [_id, decided]))
}
