import { randomUUID } from 'node:crypto'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { RoundOrder, RoundResult } from '../../workflows/carry/round.ts'
import type { Plan } from '../../workflows/plan/plan.ts'
import { crashPoint } from '../faults/crash-point.ts'
import type { Collections } from '../mongo/collections.ts'
import type { RunDocument } from '../mongo/documents.ts'
import { createCommunityNames } from './community-names.ts'
import { moveMinute } from './move-minute.ts'
import { type MoveDeps, type Moved, type Moving, moveRun } from './move-run.ts'
import type { PlanCache } from './plan-cache.ts'
import { eventOf, runOf } from './run-state.ts'
import { createSaveMoves, type SaveMoves } from './save-moves.ts'
import type { SaveRun } from './save-runs.ts'
import { takeRuns } from './take-runs.ts'
import type { WakeRuns } from './wake-runs.ts'

export interface AdvanceDeps extends MoveDeps {
  collections: Pick<Collections, 'runs' | 'events' | 'communities' | 'entries'>
  plans: PlanCache
  saveRun: SaveRun
  wakeRuns: WakeRuns
  /** Undecided events become runs that the carrier holds. */
  decideFor(carrier: string, events: readonly string[]): Promise<string[]>
  /** A run was parked until a time: its minute gets a carrier. */
  parkedUntil(at: Date): Promise<void>
  clock: () => Date
  /** Told of each run that was moved, or null where it threw; `from` is a `performance.now()`. */
  moved?(run: RunDocument, holder: string, moved: Moved | null, from: number): void
  /** People are told of a run that is moved no more. */
  setAside?(run: RunDocument, why: string): Promise<void>
  failed(error: unknown, about?: { run: string; event: string; rule: string }): void
}

interface Advancing extends AdvanceDeps {
  communityNames: ReturnType<typeof createCommunityNames>
}

/** Stops under a minute are the carrier's own timers. */
const carriedMs = 60_000
const handBackMs = 30_000
/** Tries alone say little: processes that die around a run, one after another, are not its fault. */
const setAsideAfter = { tries: 5, ms: 10 * 60_000 }
/** The note names the one run that was walking: twice is no accident. */
const deadlyAfter = 2

/** One round: all due runs of a carrier moved as far as they go. */
export function createAdvanceRuns(given: AdvanceDeps): (order: RoundOrder) => Promise<RoundResult> {
  const deps: Advancing = { ...given, communityNames: createCommunityNames(given.collections) }
  return async (order) => {
    const { take } = order
    const end = performance.now() + order.budgetMs
    const isOver = () => performance.now() > end
    const move = (ids: readonly string[]) => moveAll(deps, order, ids, isOver)
    if (take.is === 'runs') return { again: await move(take.runs) }
    if (take.is === 'events') return { again: await move(await deps.decideFor(order.carrier, take.events)) }
    const now = () => latest(order, deps)
    const minute = { carrier: order.carrier, minute: take.minute, again: order.again ?? [] }
    return moveMinute({ collections: deps.collections, move, now, isOver }, minute)
  }
}

/** The later of the carrier's clock and the worker's. */
const latest = (order: RoundOrder, { clock }: Pick<AdvanceDeps, 'clock'>) =>
  new Date(Math.max(Date.parse(order.now), clock().getTime()))

async function moveAll(
  deps: Advancing,
  order: RoundOrder,
  ids: readonly string[],
  isOver: () => boolean,
): Promise<RoundResult['again']> {
  if (ids.length === 0) return []
  const holder = randomUUID()
  const documents = await takeRuns(deps.collections, { carrier: order.carrier, ids, holder })
  const around = await surroundings(deps, documents)
  const now = () => latest(order, deps)
  const round = { holder, now, isOver }
  const again: RoundResult['again'] = []

  // Runs of one event go one after another; runs of different events go their own way.
  const byEvent = Map.groupBy(documents, ({ event }) => event)
  await Promise.all(
    [...byEvent.values()].map(async (ofOne) => {
      const inOrder = ofOne.toSorted((a, b) => a.order - b.order)
      for (const [index, document] of inOrder.entries()) {
        const saving = createSaveMoves(deps.saveRun, document, holder)
        const { at, stops } = await carry(deps, document, around, { ...round, saving })
        if (at) again.push({ run: document._id, at: at.toISOString() })
        if (at && stops) {
          // A stop of the ledger is not passed: the rest of the event waits behind it.
          again.push(...inOrder.slice(index + 1).map(({ _id }) => ({ run: _id, at: at.toISOString() })))
          break
        }
      }
    }),
  )
  return again
}

interface Carried {
  /** When its carrier comes again; null when it is free of it. */
  at: Date | null
  /** The rest of its event waits behind it. */
  stops?: boolean
}

/** Moves one run and writes it back. What goes wrong is its own affair: the round goes on with the others. */
async function carry(
  deps: AdvanceDeps,
  document: RunDocument,
  around: Around,
  round: Round,
): Promise<Carried> {
  try {
    const moved = await moveOne(deps, document, around, round)
    const at = await settle(deps, document, round.saving, moved, round.now(), around.plans.get(document.plan))
    return { at, stops: moved.is === 'rests' && moved.rest.resting.is === 'ledger' }
  } catch (error) {
    deps.failed(error, { run: document._id, event: document.event, rule: document.rule })
    // Whatever it was, it may pass: its carrier comes back for it, each time after twice the pause.
    return { at: pauseAfter(document.tries, round.now()) }
  }
}

const pauseAfter = (tries: number, now: Date) => new Date(now.getTime() + 1_000 * 2 ** Math.min(tries, 5))

type Round = Pick<Moving, 'holder' | 'now' | 'isOver' | 'saving'>

interface Around {
  plans: ReadonlyMap<string, Plan>
  events: ReadonlyMap<string, CommunityEvent>
  communities: ReadonlyMap<string, string>
}

async function surroundings(
  { plans, collections, communityNames }: Advancing,
  documents: readonly RunDocument[],
): Promise<Around> {
  const [found, events, communities] = await Promise.all([
    plans.load(documents.map(({ plan }) => plan)),
    collections.events.find({ _id: { $in: [...new Set(documents.map(({ event }) => event))] } }).toArray(),
    communityNames(documents.map(({ community }) => community)),
  ])
  return {
    plans: found,
    events: new Map(events.map((event) => [event._id, eventOf(event)])),
    communities,
  }
}

/** Keeps what a run that throws has done; one that does not move, however often and long it is tried, is set aside. */
async function moveOne(
  deps: AdvanceDeps,
  document: RunDocument,
  around: Around,
  round: Round,
): Promise<Moved> {
  const plan = around.plans.get(document.plan)
  const event = around.events.get(document.event)
  if (!plan || !event) return setAside(deps, document, 'Its plan or its event is gone.')
  if ((document.deaths ?? 0) >= deadlyAfter)
    return setAside(deps, document, `It ended the worker ${deadlyAfter} times.`)
  if (isStuck(document, round.now()))
    return setAside(deps, document, `It did not move in ${document.tries - 1} tries.`)
  const community = { id: document.community, name: around.communities.get(document.community) ?? '' }
  const from = performance.now()
  try {
    const moved = await moveRun(deps, { document, plan, event, community, ...round })
    deps.moved?.(document, round.holder, moved, from)
    return moved
  } catch (error) {
    deps.moved?.(document, round.holder, null, from)
    await round.saving.keepReceipts().catch(deps.failed)
    throw error
  }
}

/** Tried again and again since it wanted to be moved. */
function isStuck({ tries, dueAt }: RunDocument, now: Date): boolean {
  return tries > setAsideAfter.tries && now.getTime() - (dueAt ?? now).getTime() > setAsideAfter.ms
}

async function setAside(deps: AdvanceDeps, document: RunDocument, message: string): Promise<Moved> {
  await deps.setAside?.(document, message)
  const problem = { code: 'set-aside', message } as const
  return { is: 'ended', run: { ...runOf(document), status: 'failed', problem, tokens: [], frames: [] } }
}

/** Writes a moved run back. Answers when its carrier shall come again, or null when the carrier is free of it. */
async function settle(
  deps: AdvanceDeps,
  document: RunDocument,
  saving: SaveMoves,
  moved: Moved,
  now: Date,
  plan: Plan | undefined,
): Promise<Date | null> {
  switch (moved.is) {
    case 'not-mine':
      return null
    case 'unfinished':
      await saving.save({ as: 'unfinished', run: moved.run })
      return now
    case 'unknown-node': {
      const at = new Date(now.getTime() + handBackMs)
      await saving.save({ as: 'handed-back', run: moved.run, at, node: moved.node })
      return null
    }
    case 'ended':
      if (await saving.save({ as: 'ended', run: moved.run })) {
        if (!moved.asksNobody) await deps.tasks.close(document._id)
        if (plan?.settings.reentry.limit === 'one at a time')
          await deps.collections.entries.deleteMany({ run: document._id, oneAtATime: true })
      }
      return null
    case 'rests': {
      const { run, rest } = moved
      const near = rest.at.getTime() - now.getTime() < carriedMs
      // Who waits for an event or a person lets go at once, so that the answer finds nobody holding the run.
      const carried = near && (rest.resting.is === 'ledger' || rest.resting.is === 'time')
      const saved = await saving.save({ as: carried ? 'carried' : 'parked', run, rest })
      if (!saved) return now
      crashPoint('park.unlooked')
      if (rest.listening.length > 0 && (await deps.wakeRuns.lookBack(document, rest.listening)) && carried)
        return now
      if (carried) return rest.at
      crashPoint('park.written')
      await deps.parkedUntil(rest.at)
      return null
    }
  }
}
