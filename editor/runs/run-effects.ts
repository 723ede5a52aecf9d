import type { EffectOutcome } from '../../nodes/contract/effect.ts'
import type { Words } from '../../nodes/contract/json.ts'
import type { RunEffect } from '../api/runs.ts'
import { runWords as words } from './run-words.ts'
import type { StepEffect } from './step-list.tsx'

/** The effects of a run as its steps show them: state, and what the outside said. */
export function stepEffects(run: string, effects: readonly RunEffect[]): StepEffect[] {
  return effects.map(({ key, verb, subject, params, receipt }) => {
    const at = key.startsWith(`${run}/`) ? key.slice(run.length + 1) : key
    return { at, verb, subject, params, ...saidOf(receipt?.outcome) }
  })
}

function saidOf(outcome: EffectOutcome | undefined): { state: Words; note?: string } {
  switch (outcome?.is) {
    case undefined:
      return { state: words['under-way'] }
    case 'done':
      return { state: words['done-at'] }
    case 'would-have':
      return { state: words['would-have'] }
    case 'skipped':
      return { state: words.skipped, note: outcome.reason }
    case 'failed':
      return { state: words['not-done'], note: outcome.message }
  }
}
