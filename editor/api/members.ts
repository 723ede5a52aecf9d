import type { Api } from './api.generated.ts'
import { request } from './request.ts'

export type FoundMembers = Api['get-members']['response']

/** Members whose name begins so; without a name, those who were seen last. */
export function findMembers(community: string, name: string) {
  const query = new URLSearchParams({ community, ...(name.trim() && { name: name.trim() }) })
  return request<FoundMembers>('GET', `/api/members?${query}`)
}
