import { randomUUID } from 'node:crypto'
import type { CarryOrder } from '../../workflows/carry/round.ts'
import { crashPoint } from '../faults/crash-point.ts'
import type { Collections } from '../mongo/collections.ts'
import type { DecidedRun, EventDocument } from '../mongo/documents.ts'
import { onlyDuplicates } from '../mongo/duplicate-key.ts'
import type { PlanCache } from '../runs/plan-cache.ts'
import { runDocument } from '../runs/run-state.ts'
import { letGo, takeDue } from '../runs/take-runs.ts'
import { enterRuns } from './enter-runs.ts'

export type StartCarrier = (order: CarryOrder) => Promise<'started' | 'already-started'>

export interface DispatchDeps {
  collections: Pick<Collections, 'runs' | 'events' | 'entries'>
  plans: PlanCache
  start: StartCarrier
  now: () => Date
  /** Told of each carrier that was started, with the events where they are known and how much it carries. */
  dispatched?(carrier: string, events: readonly string[], count: number, from: number): void
  failed(error: unknown): void
}

export interface Dispatch {
  /** Stored events with runs to carry. */
  carry(events: readonly EventDocument[]): void
  /** Something became due. */
  tell(): void
  /** Resolves when nothing is in flight any more. */
  idle(): Promise<void>
}

const runsACarrier = 200
const startsInFlight = 4
const holdMs = 60_000
/** A carrier that was started comes for its runs within this time. */
const untakenMs = 8_000

/** Takes what became due and gives it to carriers; whatever is due meanwhile shares the next one. */
export function createDispatch(deps: DispatchDeps): Dispatch {
  const { collections, now } = deps
  let waiting: EventDocument[] = []
  let dueTold = false
  let flying = 0
  const idle: (() => void)[] = []

  function pump(): void {
    while (flying < startsInFlight && (waiting.length > 0 || dueTold)) {
      const work = waiting.length > 0 ? () => carryNext(takeNext()) : carryDue
      if (work === carryDue) dueTold = false
      flying += 1
      // What fails here stays open in the database: the sweep does it again.
      work()
        .catch(deps.failed)
        .finally(() => {
          flying -= 1
          pump()
        })
    }
    if (flying === 0) for (const resolve of idle.splice(0)) resolve()
  }

  function takeNext(): EventDocument[] {
    let runs = 0
    const fitting = waiting.findIndex(({ decided }) => {
      runs += decided?.length ?? 1
      return runs > runsACarrier
    })
    const count = fitting === -1 ? waiting.length : Math.max(fitting, 1)
    const next = waiting.slice(0, count)
    waiting = waiting.slice(count)
    return next
  }

  async function carryNext(events: readonly EventDocument[]): Promise<void> {
    const undecided = events.filter(({ decided }) => !decided).map(({ _id }) => _id)
    const from = performance.now()
    if (undecided.length > 0) {
      const deciding = randomUUID()
      await deps.start({ carrier: deciding, take: { is: 'events', events: undecided } })
      deps.dispatched?.(deciding, undecided, undecided.length, from)
    }
    const decided = events.flatMap(({ decided }) => decided ?? [])
    const carrier = randomUUID()
    const runs = await insertRuns(deps, decided, carrier, now())
    crashPoint('dispatch.runs-inserted')
    if (runs.length > 0) await startFor(carrier, runs)
    crashPoint('dispatch.carrier-started')
    const closed = events.filter(({ decided }) => decided).map(({ _id }) => _id)
    if (runs.length > 0) deps.dispatched?.(carrier, closed, runs.length, from)
    await collections.events.updateMany({ _id: { $in: closed } }, { $set: { open: false } })
    crashPoint('dispatch.event-closed')
  }

  async function carryDue(): Promise<void> {
    const from = performance.now()
    const carrier = randomUUID()
    const runs = await takeDue(collections, { carrier, until: now(), limit: runsACarrier })
    if (runs.length === 0) return
    crashPoint('due.taken')
    await startFor(carrier, runs)
    deps.dispatched?.(carrier, [], runs.length, from)
    if (runs.length === runsACarrier) dueTold = true
  }

  /** A carrier for runs that were taken under its id; without one nobody shall wait for their hold to end. */
  async function startFor(carrier: string, runs: string[]): Promise<void> {
    try {
      await deps.start({ carrier, take: { is: 'runs', runs } })
    } catch (error) {
      // Should the start have come through after all, its first round takes them over or finds them taken.
      await letGo(collections, carrier, runs)
      throw error
    }
  }

  return {
    carry(events) {
      waiting = waiting.concat(events)
      pump()
    },
    tell() {
      dueTold = true
      pump()
    },
    idle: () =>
      flying === 0 && waiting.length === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve)),
  }
}

/**
 * Runs whose carrier should have come for them by now: who inserted them died before it was started, and nobody shall
 * wait for their hold to end. A carrier that comes later finds them taken.
 */
async function takeOverUntaken(
  { runs }: Pick<DispatchDeps['collections'], 'runs'>,
  ids: readonly string[],
  carrier: string,
  now: Date,
): Promise<void> {
  const heldUntil = new Date(now.getTime() + holdMs)
  const long = new Date(heldUntil.getTime() - untakenMs)
  const untaken = { status: 'running', seq: 0, holder: null, heldUntil: { $lt: long } } as const
  await runs.updateMany({ _id: { $in: [...ids] }, ...untaken }, { $set: { carrier, heldUntil } })
}

/** That insert is the taking: what another process inserted first is its own. */
export async function insertRuns(
  { collections, plans }: Pick<DispatchDeps, 'collections' | 'plans'>,
  decided: readonly DecidedRun[],
  carrier: string,
  now: Date,
): Promise<string[]> {
  const entering = await enterRuns(collections, plans, decided, now)
  if (entering.length === 0) return []
  const heldUntil = new Date(now.getTime() + holdMs)
  const documents = entering.map((one) => runDocument(one, carrier, heldUntil, now))
  try {
    await collections.runs.insertMany(documents, { ordered: false })
    return documents.map(({ _id }) => _id)
  } catch (error) {
    // Anything but a key that stands leaves the events open: the sweep does it again.
    if (!onlyDuplicates(error)) throw error
    const ids = documents.map(({ _id }) => _id)
    await takeOverUntaken(collections, ids, carrier, now)
    const mine = await collections.runs
      .find({ _id: { $in: ids }, carrier }, { projection: { _id: 1 } })
      .toArray()
    return mine.map(({ _id }) => _id)
  }
}
