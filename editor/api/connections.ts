import type { JsonObject, Words } from '../../nodes/contract/json.ts'
import { request } from './request.ts'

export const hands = ['watch only', 'ask first', 'acting'] as const
export type Hand = (typeof hands)[number]

export interface Connection {
  id: string
  community: string
  name: string
  platform: string
  hand: Hand
  config: JsonObject
  horizon: string
  revision: number
  emergencyStop: { since: string; by: string } | null
  broken: { code: string; message: string; since: string } | null
  /** What is wrong, in words; `brought`: what the last poll found that no delivery had brought. */
  health: { healthy: boolean; sentence: Words | null; since: string | null; brought: number }
}

const at = (id: string) => `/api/connections/${encodeURIComponent(id)}`

export const listConnections = (community: string) =>
  request<Connection[]>('GET', `/api/connections?community=${encodeURIComponent(community)}`)
/** How far a connection may act from now on. */
export const setHand = ({ id, revision, community, name, platform }: Connection, hand: Hand) =>
  request<Connection>('PUT', at(id), { basedOn: revision, community, name, platform, hand })
/** Pressed: its effects are held. Released: they go on. */
export const stopConnection = (id: string, pressed: boolean) =>
  pressed
    ? request<Connection>('PUT', `${at(id)}/emergency-stop`, {})
    : request<Connection>('DELETE', `${at(id)}/emergency-stop`)
