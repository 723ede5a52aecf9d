import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'

/** One run's question about one event. */
export interface FactQuestion {
  event: CommunityEvent
  /** Rule of the asking run: memory is kept per rule. */
  rule: string
  request: FactRequest
}

/** At the door: the answer was not there in time. */
export const notInTime = 'not in time'
/** At the door: what other processes are storing at this moment could make the difference. */
export const nearItsLimit = 'near its limit'

/** A fact that the door could not know and a worker can. */
export const isForAWorker = (fact: Fact | undefined) =>
  fact?.is === 'unavailable' && (fact.reason === notInTime || fact.reason === nearItsLimit)

/** Answers questions in bulk, in the order asked; never throws: what fails is `unavailable`. */
export type AnswerFacts = (
  questions: readonly FactQuestion[],
  options: { budgetMs: number; alsoArriving?: readonly CommunityEvent[]; atTheDoor?: boolean },
) => Promise<Fact[]>
