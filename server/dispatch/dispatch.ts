import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { CarryOrder } from '../../workflows/carry/round.ts'
import { crashPoint } from '../faults/crash-point.ts'
import type { Collections } from '../mongo/collections.ts'
import type { EventDocument } from '../mongo/documents.ts'
import type { PlanCache } from '../runs/plan-cache.ts'
import { letGo, takeDue } from '../runs/take-runs.ts'
import { insertRuns } from './insert-runs.ts'
import { createPace } from './pace.ts'
import { createUnderWay } from './under-way.ts'
import { createWaitingEvents } from './waiting-events.ts'

export type StartCarrier = (order: CarryOrder) => Promise<'started' | 'already-started'>

export interface DispatchDeps {
  collections: Pick<Collections, 'runs' | 'events' | 'entries'>
  plans: PlanCache
  start: StartCarrier
  now: () => Date
  /** Of this process and its machine, from 0 to 1. */
  busyness: () => number
  /** Told of each carrier that was started, with the events where they are known and how much it carries. */
  dispatched?(carrier: string, events: readonly string[], count: number, from: number): void
  failed(error: unknown): void
}

export interface Dispatch {
  /** Stored events with runs to carry; `isCutShort`: there may be more like these in the database. */
  carry(events: readonly EventDocument[], isCutShort?: boolean): void
  /** Something became due. */
  tell(): void
  /** Resolves when what may be started is, and nothing is in flight any more. */
  stop(): Promise<void>
}

const runsACarrier = 200
const startsInFlight = 4
/**
 * A carrier costs as much as several runs. Where there is much to do they wait a moment for company; where there is
 * little none waits, and a full one never does.
 */
const carriersAtOnce = 4
const busiestEveryMs = 600
const lookAgainMs = 50
const nextDueMs = 100
/** However much is new, what is due gets a carrier this often. */
const dueAtLeastEveryMs = 1_000

/**
 * Takes what became due and gives it to carriers, the communities in turn; whatever is due meanwhile shares the next
 * one. A community that has much under way waits here, where the others can pass it.
 */
export function createDispatch(deps: DispatchDeps): Dispatch {
  const { collections, now, busyness } = deps
  const inHand = new Set<string>()
  const queue = createWaitingEvents(collections, (id) => inHand.has(id))
  const underWay = createUnderWay(collections, now)
  const pace = createPace({ atOnce: carriersAtOnce, everyMs: () => busyness() * busiestEveryMs })
  let isPaced = false
  let dueTold = false
  /** As many were due as a carrier takes: there are more. */
  let isDueCrowd = false
  let dueAt = Number.NEGATIVE_INFINITY
  let flying = 0
  let looking = false
  let stopping = false
  const idle: (() => void)[] = []

  function pump(): void {
    while (flying < startsInFlight) {
      if (dueTold && !stopping && performance.now() - dueAt >= dueAtLeastEveryMs) carryDueNext()
      else if (queue.waits(underWay.may)) {
        if (queue.size < runsACarrier && !mayStart()) break
        fly(carryNext(queue.take(runsACarrier, underWay.may)))
      } else if (dueTold && !stopping) carryDueNext()
      else break
    }
    if (queue.size > 0 && !queue.waits(underWay.may) && !looking && !stopping) {
      looking = true
      fly(lookAgain())
    }
    if (isIdle()) for (const resolve of idle.splice(0)) resolve()
  }

  function carryDueNext(): void {
    dueTold = false
    fly(carryDue())
  }

  /** Whether a carrier may begin now; if not, the pump is called when one may. */
  function mayStart(): boolean {
    const waitMs = pace.take(performance.now())
    if (waitMs === 0) return true
    if (!isPaced) {
      isPaced = true
      setTimeout(() => {
        isPaced = false
        pump()
      }, waitMs)
    }
    return false
  }

  /** Who stops does not wait for what may not be started: it stays open in the database. */
  const isIdle = () => flying === 0 && (stopping ? !queue.waits(underWay.may) : queue.size === 0)

  /** What fails here stays open in the database: the sweep does it again. */
  function fly(work: Promise<void>): void {
    flying += 1
    work.catch(deps.failed).finally(() => {
      flying -= 1
      pump()
    })
  }

  /** All that wait have enough under way. */
  async function lookAgain(): Promise<void> {
    try {
      await underWay.count()
      if (!queue.waits(underWay.may)) await pause(lookAgainMs)
    } finally {
      looking = false
    }
  }

  async function carryNext(events: readonly EventDocument[]): Promise<void> {
    for (const { _id, community, decided } of events) {
      inHand.add(_id)
      underWay.begin(community, decided?.length ?? 1)
    }
    try {
      await carry(events)
    } finally {
      for (const { _id, community, decided } of events) {
        inHand.delete(_id)
        underWay.end(community, decided?.length ?? 1)
      }
    }
    await Promise.all([...new Set(events.map(({ community }) => community))].map(queue.refill))
  }

  async function carry(events: readonly EventDocument[]): Promise<void> {
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
    if (isDueCrowd && from - dueAt < dueAtLeastEveryMs) {
      await underWay.count()
      if (!underWay.mayDue()) {
        await pause(nextDueMs)
        dueTold = true
        return
      }
    }
    dueAt = from
    const carrier = randomUUID()
    const runs = await takeDue(collections, { carrier, until: now(), limit: runsACarrier })
    isDueCrowd = runs.length >= runsACarrier
    if (runs.length === 0) return
    crashPoint('due.taken')
    await startFor(carrier, runs)
    deps.dispatched?.(carrier, [], runs.length, from)
    // More of them, at a pace that leaves room for what is new; before others one may have been taken alone.
    if (runs.length > 1 && runs.length < runsACarrier) return
    await pause(nextDueMs)
    dueTold = true
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
    carry(events, isCutShort) {
      queue.add(events, isCutShort)
      pump()
    },
    tell() {
      dueTold = true
      pump()
    },
    stop() {
      stopping = true
      return isIdle() ? Promise.resolve() : new Promise((resolve) => idle.push(resolve))
    },
  }
}
