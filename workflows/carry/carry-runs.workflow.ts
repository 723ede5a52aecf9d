import {
  ActivityFailure,
  continueAsNew,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  sleep,
  workflowInfo,
} from '@temporalio/workflow'
import type { CarryActivities, CarryOrder, RoundResult } from './round.ts'

const historyLimit = 2_000

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
  const { carrier } = order
  let waiting = (await firstRound(order)).again
  while (waiting.length > 0) {
    if (workflowInfo().historyLength > historyLimit || workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof carryRuns>({
        carrier,
        take: { is: 'runs', runs: waiting.map(({ run }) => run) },
      })
    }
    const soonest = Math.min(...waiting.map(({ at }) => Date.parse(at)))
    const pause = soonest - Date.now()
    if (pause > 0) await sleep(pause)
    const now = Date.now()
    const due = waiting.filter(({ at }) => Date.parse(at) <= now).map(({ run }) => run)
    const rest = waiting.filter(({ at }) => Date.parse(at) > now)
    const round = await later.advanceRuns({
      carrier,
      take: { is: 'runs', runs: due },
      now: new Date(now).toISOString(),
    })
    waiting = [...rest, ...round.again]
  }
}

async function firstRound(order: CarryOrder): Promise<RoundResult> {
  const round = { carrier: order.carrier, take: order.take, now: new Date(Date.now()).toISOString() }
  try {
    return await first.advanceRuns(round)
  } catch (failure) {
    if (isCancellation(failure) || !(failure instanceof ActivityFailure)) throw failure
    return await later.advanceRuns(round)
  }
}
