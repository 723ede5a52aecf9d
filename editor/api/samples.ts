import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { request } from './request.ts'

/** The newest recorded events, for previews and “value now”. */
export const recentEvents = async (community: string): Promise<CommunityEvent[]> =>
  (
    await request<{ events: CommunityEvent[] }>(
      'GET',
      `/api/events?community=${encodeURIComponent(community)}&limit=30`,
    )
  ).events
