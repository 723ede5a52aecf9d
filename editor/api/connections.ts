import type { JsonObject } from '../../nodes/contract/json.ts'
import type { Api } from './api.generated.ts'
import { request } from './request.ts'
import { myName } from './who.ts'

export const hands = ['watch only', 'ask first', 'acting'] as const
export type Hand = (typeof hands)[number]

export type Connection = Api['get-connections']['response'][number]

const at = (id: string) => `/api/connections/${encodeURIComponent(id)}`

export const listConnections = (community: string) =>
  request<Connection[]>('GET', `/api/connections?community=${encodeURIComponent(community)}`)
/** How far a connection may act from now on. */
export const setHand = ({ id, revision, community, name, platform }: Connection, hand: Hand) =>
  request<Connection>('PUT', at(id), { basedOn: revision, community, name, platform, hand })
/** What it signs in with from now on. */
export const setCredentials = (
  { id, revision, community, name, platform }: Connection,
  credentials: JsonObject,
) => request<Connection>('PUT', at(id), { basedOn: revision, community, name, platform, credentials })
/** Pressed: its effects are held. Released: they go on. */
export const stopConnection = (id: string, pressed: boolean) =>
  pressed
    ? request<Connection>('PUT', `${at(id)}/emergency-stop`, { by: myName() })
    : request<Connection>('DELETE', `${at(id)}/emergency-stop`)
