import type { Words } from '../../nodes/contract/json.ts'

/** How far a connection was polled, and by whom. Absent before its first poll. */
export interface PollState {
  cursor: string | null
  /** When it is polled next; while it is leased, when the lease ends. */
  nextPollAt: Date
  lease: string | null
  /** Polling began then: what happened long before is history. */
  since: Date
  polledAt: Date | null
  /** What the last poll found that no delivery had brought. */
  brought: number
  failures: number
  problem: { sentence: Words; since: Date } | null
}
