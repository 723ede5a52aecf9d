import type { EffectOutcome, EffectRequest } from '../../nodes/contract/effect.ts'
import { literal, type RunWrite } from '../runs/write-runs.ts'
import { claimPath } from './claim-name.ts'

/** A receipt that is not written yet: whoever moves the run writes it with what it saves of the run next. */
export interface OwedReceipt {
  key: string
  effect: EffectRequest
  outcome: EffectOutcome
  /** A claim stands in the run already; without one (skipped, would have, done by Steward itself) it is made. */
  hasClaim: boolean
}

/** What owed receipts change in the run's document; every time is the database's. */
export function receiptFields(
  owed: readonly OwedReceipt[],
  { run, holder }: { run: string; holder: string },
): Required<Pick<RunWrite, 'own' | 'set'>> {
  const own: { [path: string]: unknown } = {}
  const set: { [path: string]: unknown } = {}
  for (const { key, effect, outcome, hasClaim } of owed) {
    const field = claimPath(run, key)
    own[`${field}.effect`] = effect
    own[`${field}.receipt.outcome`] = outcome
    set[`${field}.holder`] = literal(holder)
    set[`${field}.unaudited`] = true
    set[`${field}.receipt.at`] = '$$NOW'
    if (hasClaim) continue
    set[`${field}.attempts`] = literal(0)
    for (const time of ['until', 'at', 'firstAt']) set[`${field}.${time}`] = '$$NOW'
  }
  return { own, set }
}
