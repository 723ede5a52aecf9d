import type { Filter } from 'mongodb'
import type { CommunityEvent, EventType } from '../../../nodes/contract/event.ts'
import { findDomains } from '../../../nodes/matching/find-links.ts'
import { hammingDistance, simhash } from '../../../nodes/matching/simhash.ts'
import type { EventDocument } from '../../mongo/documents.ts'
import { nearItsLimit } from '../answer-facts.ts'
import { notProvided, type Provide, type ProvideDeps, value } from '../provider.ts'
import { fromOf, type Needed, type Seen, type WindowRequest } from '../shared-windows.ts'

const counted: EventType[] = ['post.created', 'comment.created']
/** Texts are compared with at most so many; more of them in a window is a wave anyway. */
const mostCompared = 500
const nearBits = 6

/**
 * Counts posts and comments up to and with the asking event, by (time, id): of ten at once each gets its own number.
 * Exact, from the recorded events and those of the same flush; the same later, in a backtest.
 */
export const window: Provide<WindowRequest> = async (request, { event }, deps) => {
  const same = sameAs(request, event)
  if (!same) return notProvided
  const until = Date.parse(request.until)
  const from = fromOf(request)
  const inWindow = ({ at, id }: Seen) => at > from && (at < until || (at === until && id <= event.id))
  const together = [...deps.alsoArriving.filter(({ id }) => id !== event.id), event].filter(
    (one) => one.community === event.community && counted.includes(one.type) && same.matches(one),
  )
  const arriving = together.map(seenOf).filter(inWindow)
  const stored = await deps.windows(event.id, request, (needed) => storedIn(event, same, until, needed, deps))
  const all = new Map([...stored.filter(inWindow), ...arriving].map((one) => [one.id, one]))
  const count =
    request.count === 'members' ? new Set([...all.values()].map(({ actor }) => actor)).size : all.size
  // As many as came here at once may be on their way elsewhere, unseen.
  if (deps.atTheDoor && count < request.atMost && count + together.length >= request.atMost)
    return { is: 'unavailable', reason: nearItsLimit }
  return value(Math.min(count, request.atMost), 'events')
}

interface Same {
  filter: Filter<EventDocument>
  matches(event: Pick<CommunityEvent, 'actor' | 'thread' | 'subject'>): boolean
  /** Whether texts have to be read: the filter alone does not say. */
  byText: boolean
}

function sameAs({ scope }: WindowRequest, event: CommunityEvent): Same | null {
  switch (scope) {
    case 'member': {
      const id = event.actor?.id
      return id === undefined
        ? null
        : { filter: { 'actor.id': id }, matches: ({ actor }) => actor?.id === id, byText: false }
    }
    case 'thread': {
      const id = event.thread?.id
      return id === undefined
        ? null
        : { filter: { 'thread.id': id }, matches: ({ thread }) => thread?.id === id, byText: false }
    }
    case 'domain': {
      const domains = new Set(findDomains(event.subject.text ?? ''))
      if (domains.size === 0) return null
      return {
        filter: {},
        matches: ({ subject }) => findDomains(subject.text ?? '').some((one) => domains.has(one)),
        byText: true,
      }
    }
    case 'similar-text': {
      const print = simhash(event.subject.text ?? '')
      if (print === null) return null
      const near = (text: string) => {
        const other = simhash(text)
        return other !== null && hammingDistance(print, other) <= nearBits
      }
      return { filter: {}, matches: ({ subject }) => near(subject.text ?? ''), byText: true }
    }
  }
}

async function storedIn(
  event: CommunityEvent,
  same: Same,
  until: number,
  { from, limit }: Needed,
  { collections }: ProvideDeps,
): Promise<Seen[]> {
  const found = await collections.events
    .find(
      {
        community: event.community,
        type: { $in: counted },
        at: { $gt: new Date(from), $lte: new Date(until) },
        ...same.filter,
      },
      { projection: { occurredAt: 1, actor: 1, ...(same.byText && { subject: 1, thread: 1 }) } },
    )
    .sort({ at: -1 })
    .limit(limit)
    .toArray()
  const fitting = same.byText ? found.filter((one) => same.matches(one)) : found
  return fitting.map(({ _id, ...rest }) => seenOf({ id: _id, ...rest }))
}

/** How many of the newest events a window has to look at. */
export function limitOf({ scope, count, atMost }: WindowRequest): number {
  const byText = scope === 'domain' || scope === 'similar-text'
  return byText || count === 'members' ? mostCompared : atMost + mostAtOneTime
}

/** Events of the very same moment with a later id are read and left out again. */
const mostAtOneTime = 50

function seenOf({ id, occurredAt, actor }: Pick<CommunityEvent, 'id' | 'occurredAt' | 'actor'>): Seen {
  return { id, at: Date.parse(occurredAt), actor: actor?.id ?? '' }
}
