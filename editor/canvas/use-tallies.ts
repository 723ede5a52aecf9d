import type { Tallies } from './counts.ts'

/** How many events went each way of the open rule in the last 7 days, while that is shown. */
export function useTallies(_shown: boolean): Tallies | undefined {
  return undefined
}
