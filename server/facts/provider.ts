import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'
import type { JsonValue } from '../../nodes/contract/json.ts'
import type { Collections } from '../mongo/collections.ts'
import type { FactQuestion } from './answer-facts.ts'
import type { FactReads } from './fact-reads.ts'
import type { SharedWindows } from './shared-windows.ts'

export interface ProvideDeps {
  collections: Collections
  reads: FactReads
  now: () => Date
  /** Windows of one event share their reads. */
  windows: SharedWindows
  /** Events of the same flush: not stored yet, but they count. */
  alsoArriving: readonly CommunityEvent[]
  /** A worker can be left what has to be known exactly. */
  atTheDoor: boolean
}

/** One kind of fact. May throw: that makes it `unavailable`. */
export type Provide<R extends FactRequest> = (
  request: R,
  question: FactQuestion,
  deps: ProvideDeps,
) => Promise<Fact>

export const value = (known: JsonValue, source: string, version = '1'): Fact => ({
  is: 'value',
  value: known,
  source,
  version,
})
export const notProvided: Fact = { is: 'not-provided' }
