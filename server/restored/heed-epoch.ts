import type { CarryActivities } from '../../workflows/carry/round.ts'
import type { Epochs } from './epochs.ts'

type AdvanceRuns = CarryActivities['advanceRuns']

/** A round of a carrier from before a restore takes nothing over, and its carrier ends; the sweep brings its runs again. */
export function heedEpoch(epochs: Pick<Epochs, 'current'>, advanceRuns: AdvanceRuns): AdvanceRuns {
  return async (order) => {
    if ((order.epoch ?? 0) < (await epochs.current())) return { again: [] }
    return advanceRuns(order)
  }
}
