import type { EffectOutcome, EffectRequest } from '../../nodes/contract/effect.ts'
import { fieldName } from '../mongo/field-name.ts'

/** A receipt that is not written yet: whoever moves the run writes it with what it saves of the run next. */
export interface OwedReceipt {
  key: string
  effect: EffectRequest
  outcome: EffectOutcome
  /** A claim stands in the run already; without one (skipped, would have, done by Steward itself) it is made. */
  hasClaim: boolean
}

/** The fields of owed receipts in the run's document; every time is the database's. */
export function receiptFields(owed: readonly OwedReceipt[], holder: string) {
  const $set: Record<string, unknown> = {}
  const $currentDate: Record<string, true> = {}
  for (const { key, effect, outcome, hasClaim } of owed) {
    const field = `claims.${fieldName(key)}`
    $set[`${field}.effect`] = effect
    $set[`${field}.holder`] = holder
    $set[`${field}.receipt.outcome`] = outcome
    $set[`${field}.unaudited`] = true
    $currentDate[`${field}.receipt.at`] = true
    if (hasClaim) continue
    $set[`${field}.attempts`] = 0
    for (const time of ['until', 'at', 'firstAt']) $currentDate[`${field}.${time}`] = true
  }
  return { $set, ...(owed.length > 0 && { $currentDate }) }
}
