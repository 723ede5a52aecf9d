import type { Api } from './api.generated.ts'
import { request } from './request.ts'

export type ExplainedEvent = Api['get-events-by-event']['response']
/** What one rule made of an event. */
export type Look = ExplainedEvent['looked'][number]
export type Timeline = Api['get-timeline']['response']

export function listEvents(community: string, filter: { type?: string; member?: string } = {}, before = '') {
  const query = new URLSearchParams({ community, limit: '50' })
  for (const [name, value] of Object.entries({ ...filter, before })) if (value) query.set(name, value)
  return request<Api['get-events']['response']>('GET', `/api/events?${query}`)
}
export const readEvent = (id: string) =>
  request<ExplainedEvent>('GET', `/api/events/${encodeURIComponent(id)}`)
export function readTimeline(community: string, kind: string, id: string, before = '') {
  const query = new URLSearchParams({ community, kind, id, ...(before && { before }) })
  return request<Timeline>('GET', `/api/timeline?${query}`)
}
