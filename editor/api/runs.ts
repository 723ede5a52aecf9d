import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Step, Token } from '../../workflows/run/run.ts'
import { request } from './request.ts'

export interface RunSummary {
  id: string
  rule: string
  version: number
  status: 'running' | 'done' | 'failed'
  startedAt: string
  endedAt: string | null
  problem?: { code: string; message: string }
  resting?: { is: string; reason: string }
  last: { node: string; reason: string } | null
}
export interface RunView {
  run: RunSummary & { trail: Step[]; tokens: Token[] }
  graph: RuleGraph | null
}

export const listRuns = async (community: string) => {
  const path = `/api/runs?community=${encodeURIComponent(community)}`
  return (await request<{ runs: RunSummary[] }>('GET', path)).runs
}
export const readRun = (id: string) => request<RunView>('GET', `/api/runs/${encodeURIComponent(id)}`)
