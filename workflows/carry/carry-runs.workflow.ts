import {
  continueAsNew,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  sleep,
  TemporalFailure,
  workflowInfo,
} from '@temporalio/workflow'
import type { CarryActivities, CarryOrder, RoundResult } from './round.ts'

const historyLimit = 2_000
/** Well under the time-outs: a round that is over waits for what is in flight. */
const firstBudgetMs = 2_000
const laterBudgetMs = 20_000

const first = proxyLocalActivities<CarryActivities>({
  startToCloseTimeout: '4 s',
  retry: { maximumAttempts: 1 },
})
const later = proxyActivities<CarryActivities>({
  startToCloseTimeout: '2 min',
  heartbeatTimeout: '5 s',
  retry: { initialInterval: '1 s', backoffCoefficient: 2, maximumInterval: '20 s' },
})

/** Carries a batch of runs until each is done or parked. Never fails: what a round can not do is tried again. */
export async function carryRuns(order: CarryOrder): Promise<void> {
  const from = { carrier: order.carrier, ...(order.epoch !== undefined && { epoch: order.epoch }) }
  let round = await firstRound(order)
  while (round.more) {
    if (round.at !== undefined) await sleepUntil(Date.parse(round.at))
    const { again } = round
    round = await later.advanceRuns({ ...from, take: order.take, again, ...clock(laterBudgetMs) })
  }
  let waiting = round.again
  while (waiting.length > 0) {
    if (workflowInfo().historyLength > historyLimit || workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof carryRuns>({
        ...from,
        take: { is: 'runs', runs: waiting.map(({ run }) => run) },
      })
    }
    await sleepUntil(Math.min(...waiting.map(({ at }) => Date.parse(at))))
    const now = Date.now()
    const due = waiting.filter(({ at }) => Date.parse(at) <= now).map(({ run }) => run)
    const rest = waiting.filter(({ at }) => Date.parse(at) > now)
    round = await later.advanceRuns({ ...from, take: { is: 'runs', runs: due }, ...clock(laterBudgetMs) })
    waiting = [...rest, ...round.again]
  }
}

async function firstRound(order: CarryOrder): Promise<RoundResult> {
  try {
    return await first.advanceRuns({ ...order, ...clock(firstBudgetMs) })
  } catch (failure) {
    // A local activity's failure comes as it is, not wrapped as an activity's.
    if (isCancellation(failure) || !(failure instanceof TemporalFailure)) throw failure
    return await later.advanceRuns({ ...order, ...clock(laterBudgetMs) })
  }
}

async function sleepUntil(at: number): Promise<void> {
  const pause = at - Date.now()
  if (pause > 0) await sleep(pause)
}

const clock = (budgetMs: number) => ({ now: new Date(Date.now()).toISOString(), budgetMs })
