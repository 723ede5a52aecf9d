import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'

/** One run's question about one event. */
export interface FactQuestion {
  event: CommunityEvent
  /** Rule of the asking run: memory is kept per rule. */
  rule: string
  request: FactRequest
}

/** Answers questions in bulk, in the order asked; never throws: what fails is `unavailable`. */
export type AnswerFacts = (
  questions: readonly FactQuestion[],
  options: { budgetMs: number; alsoArriving?: readonly CommunityEvent[] },
) => Promise<Fact[]>
