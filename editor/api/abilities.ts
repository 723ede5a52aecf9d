import type { Verb } from '../../nodes/contract/effect.ts'
import type { EventType } from '../../nodes/contract/event.ts'
import type { Words } from '../../nodes/contract/json.ts'
import { request } from './request.ts'

/** What a connection can do, and what there is to choose from on it. */
export interface Abilities {
  connection: string
  name: string
  platform: string
  title: Words
  hand: 'watch only' | 'ask first' | 'acting'
  verbs: Verb[]
  events: EventType[]
  longestText: number | null
  spaces: string[]
  roles: string[]
  tags: string[]
}

export const listAbilities = (community: string) =>
  request<Abilities[]>('GET', `/api/communities/${encodeURIComponent(community)}/abilities`)
