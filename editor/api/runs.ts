import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { JsonObject } from '../../nodes/contract/json.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Outcome, Run, RunProblem } from '../../workflows/run/run.ts'
import { request } from './request.ts'

export interface RunSummary {
  id: string
  rule: string
  version: number
  event: string
  status: Run['status']
  startedAt: string
  endedAt: string | null
  dueAt: string | null
  outcome?: Outcome
  problem?: RunProblem
  resting?: { is: string; reason: string }
  wish?: 'cancel' | 'pause'
  last: { node: string; reason: string } | null
}
/** One thing the run did or is about to do. */
export interface RunEffect {
  key: string
  verb: string
  at: string
  attempts: number
  subject: { kind: string; id: string }
  params: JsonObject
  receipt: { outcome: { is: string; reason?: string; code?: string; message?: string }; at: string } | null
}
export interface RunDetails extends RunSummary, Pick<Run, 'trail' | 'tokens' | 'answers' | 'outputs'> {
  effects: RunEffect[]
}
export interface RunView {
  run: RunDetails
  graph: RuleGraph | null
  event: CommunityEvent | null
}
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
  return request<{ runs: RunSummary[]; next: string | null }>('GET', `/api/runs?${query}`)
}
export const readRun = (id: string) => request<RunView>('GET', `/api/runs/${encodeURIComponent(id)}`)
export const wishOfRun = (id: string, wish: 'cancel' | 'pause' | 'resume') =>
  request<RunSummary>('POST', `/api/runs/${encodeURIComponent(id)}/${wish}`, {})
