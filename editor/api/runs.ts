import type { Api } from './api.generated.ts'
import { request } from './request.ts'

type RunPage = Api['get-runs']['response']
export type RunSummary = RunPage['runs'][number]
export type RunView = Api['get-runs-by-run']['response']
export type RunDetails = RunView['run']
/** One thing the run did or is about to do. */
export type RunEffect = RunDetails['effects'][number]

export interface RunFilter {
  rule?: string
  status?: string
  outcome?: string
  rests?: string
  member?: string
  since?: string
  until?: string
}

export function listRuns(community: string, filter: RunFilter = {}, before?: string | null) {
  const query = new URLSearchParams({ community })
  for (const [name, value] of Object.entries({ ...filter, before })) if (value) query.set(name, value)
  return request<RunPage>('GET', `/api/runs?${query}`)
}
export const readRun = (id: string) => request<RunView>('GET', `/api/runs/${encodeURIComponent(id)}`)
export const wishOfRun = (id: string, wish: 'cancel' | 'pause' | 'resume') =>
  request<RunSummary>('POST', `/api/runs/${encodeURIComponent(id)}/${wish}`, {})
