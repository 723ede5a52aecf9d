import { request } from './request.ts'

export interface Community {
  id: string
  name: string
  mode: { name: string; until: string | null; by: string }
  emergencyStop: { since: string; by: string } | null
}

export const listCommunities = () => request<Community[]>('GET', '/api/communities')
/** Pressed: every effect is held. Released: they go on. */
export const setEmergencyStop = (community: string, pressed: boolean) =>
  pressed
    ? request<Community>('PUT', `/api/communities/${encodeURIComponent(community)}/emergency-stop`, {})
    : request<Community>('DELETE', `/api/communities/${encodeURIComponent(community)}/emergency-stop`)
