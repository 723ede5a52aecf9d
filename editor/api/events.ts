import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { Words } from '../../nodes/contract/json.ts'
import { request } from './request.ts'
import type { RunDetails } from './runs.ts'

/** What one rule made of an event. */
export interface Look {
  rule: string
  name: string
  version: number
  is: 'ended-without-effect' | 'run' | 'starting' | 'did-not-begin'
  node?: string
  port?: string
  run?: string
  why?: Words
}
export interface ExplainedEvent {
  event: CommunityEvent
  looked: Look[]
  runs: RunDetails[]
}
export interface Timeline {
  records: {
    connection: string
    kind: string
    id: string
    gone: boolean
    decided: { verb: string; by: 'person' | 'rule'; at: string } | null
    labels: string[]
    strikes: number
    firstSeenAt: string
  }[]
  events: CommunityEvent[]
  runs: (RunDetails & { ruleName: string })[]
  next: string | null
}

export function listEvents(community: string, filter: { type?: string; member?: string } = {}, before = '') {
  const query = new URLSearchParams({ community, limit: '50' })
  for (const [name, value] of Object.entries({ ...filter, before })) if (value) query.set(name, value)
  return request<{ events: CommunityEvent[]; next: string | null }>('GET', `/api/events?${query}`)
}
export const readEvent = (id: string) =>
  request<ExplainedEvent>('GET', `/api/events/${encodeURIComponent(id)}`)
export function readTimeline(community: string, kind: string, id: string, before = '') {
  const query = new URLSearchParams({ community, kind, id, ...(before && { before }) })
  return request<Timeline>('GET', `/api/timeline?${query}`)
}
