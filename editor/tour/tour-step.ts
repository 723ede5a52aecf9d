export type TourStep = 'choose' | 'live' | 'post' | 'why' | 'end'
export const tourSteps = ['choose', 'live', 'post', 'why', 'end'] as const satisfies readonly TourStep[]

/** What is still to do, told by what is there: nothing has to be ticked off. */
export function tourStep(now: {
  rules: number
  live: number
  runs: number
  /** A run's page was opened. */
  seen: boolean
}): TourStep {
  if (now.rules === 0) return 'choose'
  if (now.live === 0) return 'live'
  if (now.runs === 0) return 'post'
  return now.seen ? 'end' : 'why'
}
