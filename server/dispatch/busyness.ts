import { performance } from 'node:perf_hooks'

const windowMs = 500

/** The share of its time in which this process had something to do, from 0 to 1, over the last half second or so. */
export function createBusyness(): () => number {
  let from = performance.eventLoopUtilization()
  let since = performance.now()
  let share = 0
  return () => {
    const now = performance.now()
    if (now - since < windowMs) return share
    const until = performance.eventLoopUtilization()
    share = performance.eventLoopUtilization(until, from).utilization
    from = until
    since = now
    return share
  }
}
