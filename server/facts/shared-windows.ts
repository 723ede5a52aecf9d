import type { FactRequest } from '../../nodes/contract/fact.ts'
import { durationMs } from '../../nodes/matching/time.ts'
import type { FactQuestion } from './answer-facts.ts'

export type WindowRequest = Extract<FactRequest, { kind: 'window' }>

/** What has to be read so that several windows find everything of theirs in it. */
export interface Needed {
  /** Milliseconds of the earliest beginning. */
  from: number
  /** So many of the newest. */
  limit: number
}

/** An event, as much of it as is counted. */
export interface Seen {
  id: string
  at: number
  actor: string
}

export type SharedWindows = (
  event: string,
  request: WindowRequest,
  read: (needed: Needed) => Promise<Seen[]>,
) => Promise<Seen[]>

/**
 * Rules ask the same event for windows of many lengths: one read of the longest serves all that are about the same
 * member, thread or text and end at the same moment. The newest come first, so a shorter one finds its own in it.
 */
export function shareWindows(
  questions: readonly FactQuestion[],
  limitOf: (request: WindowRequest) => number,
): SharedWindows {
  const needed = new Map<string, Needed>()
  for (const { event, request } of questions) {
    if (request.kind !== 'window') continue
    const key = keyOf(event.id, request)
    const before = needed.get(key) ?? { from: Number.POSITIVE_INFINITY, limit: 0 }
    needed.set(key, {
      from: Math.min(before.from, fromOf(request)),
      limit: Math.max(before.limit, limitOf(request)),
    })
  }
  const reading = new Map<string, Promise<Seen[]>>()
  return async (event, request, read) => {
    const key = keyOf(event, request)
    const [from, limit] = [fromOf(request), limitOf(request)]
    const known = reading.get(key) ?? read(needed.get(key) ?? { from, limit })
    reading.set(key, known)
    // What it would have read alone: a count never depends on what else is asked.
    return (await known).filter(({ at }) => at > from).slice(0, limit)
  }
}

const keyOf = (event: string, { scope, until }: WindowRequest) => `${scope} ${until} ${event}`

/** When a window begins. */
export const fromOf = ({ until, window }: WindowRequest) => Date.parse(until) - durationMs(window)
