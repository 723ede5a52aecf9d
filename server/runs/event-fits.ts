import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { eventValues } from '../../nodes/matching/context-values.ts'
import { evaluate } from '../../nodes/matching/expressions.ts'

/** Whether an event fits the CEL text of a wait or an exit; what can not be worked out does not fit. */
export function eventFits(when: string, event: CommunityEvent): boolean {
  const result = evaluate(when, eventValues(event, event.occurredAt))
  return result.is === 'value' && result.value === true
}
