import type { Problem } from '../../workflows/graph/problem.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { request } from './request.ts'

export interface RuleSummary {
  id: string
  community: string
  name: string
  purpose: string
  revision: number
  live: number | null
  latest: number
  updatedAt: string
}
export interface RuleView extends RuleSummary {
  draft: RuleGraph
  problems: Problem[]
}
const at = (id: string) => `/api/rules/${encodeURIComponent(id)}`

export const listRules = (community: string) =>
  request<RuleSummary[]>('GET', `/api/rules?community=${encodeURIComponent(community)}`)
export const createRule = (community: string, name: string) =>
  request<RuleView>('POST', '/api/rules', { community, name })
export const readRule = (id: string) => request<RuleView>('GET', at(id))
export const saveDraft = (id: string, basedOn: number, draft: RuleGraph) =>
  request<RuleView>('PUT', `${at(id)}/draft`, { basedOn, draft })
export const publishRule = (id: string, basedOn: number, note: string) =>
  request<RuleView>('POST', `${at(id)}/publish`, { basedOn, note })
export const switchRule = (id: string, way: 'switch-off' | 'switch-on') =>
  request<RuleSummary>('POST', `${at(id)}/${way}`, {})
export const checkDraft = (draft: RuleGraph) =>
  request<{ problems: Problem[] }>('POST', '/api/rules/check', { draft })
