import type { Api } from './api.generated.ts'
import { request } from './request.ts'

/** How it stands: what is open, due, parked and held, and what the last hour brought. */
export type Overview = Api['get-overview']['response']

export const readOverview = (community: string) =>
  request<Overview>('GET', `/api/overview?community=${encodeURIComponent(community)}`)
