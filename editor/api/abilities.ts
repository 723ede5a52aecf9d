import type { Api } from './api.generated.ts'
import { request } from './request.ts'

/** What a connection can do, and what there is to choose from on it. */
export type Abilities = Api['get-communities-by-community-abilities']['response'][number]

export const listAbilities = (community: string) =>
  request<Abilities[]>('GET', `/api/communities/${encodeURIComponent(community)}/abilities`)
