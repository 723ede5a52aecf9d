import type { Words } from '../../nodes/contract/json.ts'
import type { RunEffect } from '../api/runs.ts'
import { runWords as words } from './run-words.ts'
import type { StepEffect } from './step-list.tsx'

/** The effects of a run as its steps show them: state, and what the outside said. */
export function stepEffects(run: string, effects: readonly RunEffect[]): StepEffect[] {
  return effects.map(({ key, verb, subject, params, receipt }) => {
    const said = receipt?.outcome
    const note = said?.reason ?? said?.message
    const at = key.startsWith(`${run}/`) ? key.slice(run.length + 1) : key
    return { at, verb, subject, params, state: stateOf(said?.is), ...(note && { note }) }
  })
}

function stateOf(outcome: string | undefined): Words {
  switch (outcome) {
    case 'done':
      return words['done-at']
    case 'would-have':
      return words['would-have']
    case 'skipped':
      return words.skipped
    case 'failed':
      return words['not-done']
    default:
      return words['under-way']
  }
}
