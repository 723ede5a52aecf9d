import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { RoundOrder, RoundResult } from '../../workflows/carry/round.ts'
import type { PerformEffect } from '../effects/perform-effect.ts'
import type { Ingested } from '../ingest/ingest-events.ts'
import { Overloaded } from '../mongo/group-commit.ts'
import type { Observer } from './observer.ts'

type Ingest = (event: CommunityEvent) => Promise<Ingested>
type AdvanceRuns = (order: RoundOrder) => Promise<RoundResult>

/** The same way in, each event told of with its outcome. */
export function watchIngest(ingest: Ingest, observer: Observer): Ingest {
  return async (event) => {
    const from = performance.now()
    try {
      const outcome = await ingest(event)
      observer.delivered(event, outcome, from)
      return outcome
    } catch (error) {
      observer.delivered(event, error instanceof Overloaded ? 'overloaded' : 'failed', from)
      throw error
    }
  }
}

/** The same way out, each effect told of with its answer. */
export function watchEffects(perform: PerformEffect, observer: Observer): PerformEffect {
  return async (order) => {
    const from = performance.now()
    const answer = await perform(order)
    observer.performed(order, answer, from)
    return answer
  }
}

/** The same rounds, each told of when it is over, however it ended. */
export function watchRounds(advanceRuns: AdvanceRuns, observer: Observer): AdvanceRuns {
  return async (order) => {
    const from = performance.now()
    try {
      return await advanceRuns(order)
    } finally {
      observer.rounded(from)
    }
  }
}
