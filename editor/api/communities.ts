import type { Api } from './api.generated.ts'
import { request } from './request.ts'
import { myName } from './who.ts'

export type Community = Api['get-communities']['response'][number]

export const listCommunities = () => request<Community[]>('GET', '/api/communities')
/** Puts the community into a mode, until a time or for good. */
export const setMode = (community: string, name: string, until: string | null) =>
  request<Community>('PUT', `/api/communities/${encodeURIComponent(community)}/mode`, {
    ...{ name, until, by: myName() },
  })
/** Pressed: every effect is held. Released: they go on. */
export const setEmergencyStop = (community: string, pressed: boolean) =>
  pressed
    ? request<Community>('PUT', `/api/communities/${encodeURIComponent(community)}/emergency-stop`, {
        by: myName(),
      })
    : request<Community>('DELETE', `/api/communities/${encodeURIComponent(community)}/emergency-stop`)

/** The pages of the forums a community is connected to. */
export async function forumAddresses(community: string): Promise<string[]> {
  const path = `/api/connections?community=${encodeURIComponent(community)}`
  const found = await request<{ platform: string; config: { url?: unknown } }[]>('GET', path)
  return found.flatMap(({ platform, config: { url } }) =>
    platform === 'plaza' && typeof url === 'string' ? [url] : [],
  )
}
