import { insertRuns } from '../dispatch/dispatch.ts'
import { crashPoint } from '../faults/crash-point.ts'
import type { Collections } from '../mongo/collections.ts'
import type { PlanCache } from '../runs/plan-cache.ts'
import { eventOf } from '../runs/run-state.ts'
import { type DecideDeps, type Decision, decideEvents } from './decide-events.ts'
import type { LiveRules } from './live-rules.ts'

export interface DecideStoredDeps extends DecideDeps {
  collections: Pick<Collections, 'events' | 'runs' | 'entries'>
  plans: PlanCache
  liveRules: LiveRules
}

/** A worker has time for what a flush has not. */
const budgetMs = 3_000

/**
 * Decides events that were stored undecided, and makes their runs the carrier's. What was decided is written into the
 * event first, so that a repeat after a crash carries the same versions.
 */
export async function decideStored(
  deps: DecideStoredDeps,
  carrier: string,
  ids: readonly string[],
): Promise<string[]> {
  const { collections } = deps
  const open = await collections.events.find({ _id: { $in: [...ids] }, open: true }).toArray()
  const live = await deps.liveRules([...new Set(open.map(({ community }) => community))])
  const undecided = open
    .filter(({ decided }) => !decided)
    .flatMap((event) => {
      const community = live.get(event.community)
      return community ? [{ event: eventOf(event), community }] : []
    })
  const decisions = await decideEvents(deps, undecided, budgetMs)
  await writeDecisions(collections.events, decisions)
  crashPoint('decide.written')
  const standing = open.flatMap(({ _id, decided }) => decided ?? decisions.get(_id)?.decided ?? [])
  const runs = await insertRuns(deps, standing, carrier, deps.now())
  crashPoint('dispatch.runs-inserted')
  const settled = open.filter(({ _id, decided }) => decided || decisions.has(_id)).map(({ _id }) => _id)
  await collections.events.updateMany({ _id: { $in: settled } }, { $set: { open: false } })
  return runs
}

async function writeDecisions(
  events: Collections['events'],
  decisions: ReadonlyMap<string, Decision>,
): Promise<void> {
  if (decisions.size === 0) return
  const writes = [...decisions].map(([_id, { decided, ended }]) => ({
    updateOne: { filter: { _id, decided: { $exists: false } }, update: { $set: { decided, ended } } },
  }))
  await events.bulkWrite(writes, { ordered: false })
}
