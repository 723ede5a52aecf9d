import { Context } from '@temporalio/activity'
import type { CarryActivities } from './round.ts'

const everyMs = 1_500

/** A long round says that it lives; without this the server would give its runs to another attempt after 5 s. */
export function heartbeating(advanceRuns: CarryActivities['advanceRuns']): CarryActivities['advanceRuns'] {
  return async (order) => {
    const context = Context.current()
    if (context.info.isLocal) return advanceRuns(order)
    const beating = setInterval(() => context.heartbeat(), everyMs)
    try {
      return await advanceRuns(order)
    } finally {
      clearInterval(beating)
    }
  }
}
