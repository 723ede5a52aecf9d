import { eventValues } from '../../nodes/matching/context-values.ts'
import { evaluate } from '../../nodes/matching/expressions.ts'
import type { Plan } from '../plan/plan.ts'
import type { Next, Run } from './run.ts'
import type { Surroundings } from './surroundings.ts'

/** Whether the rule's exit condition holds where a run is about to stop or to do something. */
export function leavesAt(plan: Plan, run: Run, next: Next, { event, community, now }: Surroundings): boolean {
  const { when } = plan.settings.exits
  if (when === undefined || next.is === 'needs-facts' || next.is === 'unknown-node') return false
  const result = evaluate(when, { ...eventValues(event, now, community), steps: run.outputs })
  return result.is === 'value' && result.value === true
}
