import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Api } from './api.generated.ts'
import { request } from './request.ts'

export type RuleSummary = Api['get-rules']['response'][number]
export type RuleView = Api['get-rules-by-rule']['response']
export type VersionSummary = Api['get-rules-by-rule-versions']['response'][number]
export type VersionView = Api['get-rules-by-rule-versions-by-version']['response']
export type RevisionSummary = Api['get-rules-by-rule-revisions']['response'][number]
export type RevisionView = Api['get-rules-by-rule-revisions-by-revision']['response']
export type Presence = Api['put-rules-by-rule-presence']['response']
export type Routing = Api['get-rules-by-rule-routing']['response']
/** Where the list shows a rule, and who looks after it. */
export type Shelf = Omit<Api['put-rules-by-rule']['body'], 'basedOn'>

const at = (id: string) => `/api/rules/${encodeURIComponent(id)}`

export const listRules = (community: string) =>
  request<RuleSummary[]>('GET', `/api/rules?community=${encodeURIComponent(community)}`)
export const createRule = (body: Api['post-rules']['body']) => request<RuleView>('POST', '/api/rules', body)
export const readRule = (id: string) => request<RuleView>('GET', at(id))
export const saveDraft = (id: string, basedOn: number, draft: RuleGraph, by?: string) =>
  request<RuleView>('PUT', `${at(id)}/draft`, { basedOn, draft, by })
export const changeRule = (id: string, basedOn: number, change: Shelf) =>
  request<RuleSummary>('PUT', at(id), { basedOn, ...change })
export const removeRule = (id: string, basedOn: number) =>
  request<null>('DELETE', `${at(id)}?basedOn=${basedOn}`)

export const publishRule = (id: string, basedOn: number, note: string, despiteExamples = false) =>
  request<RuleView>('POST', `${at(id)}/publish`, { basedOn, note, despiteExamples })
export const switchRule = (id: string, way: 'switch-off' | 'switch-on', version?: number) =>
  request<RuleSummary>('POST', `${at(id)}/${way}`, { version })
export const checkDraft = (draft: RuleGraph) =>
  request<Api['post-rules-check']['response']>('POST', '/api/rules/check', { draft })
/** Whether events go where the rule says. */
export const readRouting = (id: string) => request<Routing>('GET', `${at(id)}/routing`)

export const listVersions = (id: string) => request<VersionSummary[]>('GET', `${at(id)}/versions`)
export const readVersion = (id: string, version: number) =>
  request<VersionView>('GET', `${at(id)}/versions/${version}`)
export const listRevisions = (id: string) => request<RevisionSummary[]>('GET', `${at(id)}/revisions`)
export const readRevision = (id: string, revision: number) =>
  request<RevisionView>('GET', `${at(id)}/revisions/${revision}`)

export const tellPresence = (id: string, me: Api['put-rules-by-rule-presence']['body']) =>
  request<Presence>('PUT', `${at(id)}/presence`, me)
/** Said while the page goes away, so it must outlive it. */
export const leavePresence = (id: string, person: string) =>
  void fetch(`${at(id)}/presence/${person}`, { method: 'DELETE', keepalive: true }).catch(() => {})

export type Activity = Api['get-rule-activity']['response'][number]
export const listActivity = (community: string) =>
  request<Activity[]>('GET', `/api/rule-activity?community=${encodeURIComponent(community)}`)
export const readRunning = (id: string) =>
  request<Api['get-rules-by-rule-running']['response']>('GET', `${at(id)}/running`)
export const cancelRunning = (id: string, versions: readonly number[]) =>
  request<{ cancelled: number }>('POST', `${at(id)}/running/cancel`, { versions })

/** What comes of a draft together with the live rules. */
export const meetOthers = (id: string, draft: RuleGraph) =>
  request<Api['post-rules-by-rule-meet']['response']>('POST', `${at(id)}/meet`, { draft })
