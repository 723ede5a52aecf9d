import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'
import type { ExampleContent } from '../../workflows/trial/example.ts'
import { request } from './request.ts'

export interface Example {
  id: string
  rule: string
  name: string
  revision: number
  content: ExampleContent
  createdAt: string
}

const at = (rule: string) => `/api/rules/${encodeURIComponent(rule)}/examples`

export const askFacts = async (asked: {
  community: string
  rule: string
  event: CommunityEvent
  requests: readonly FactRequest[]
}): Promise<Fact[]> => (await request<{ facts: Fact[] }>('POST', '/api/facts', asked)).facts

export const listExamples = (rule: string) => request<Example[]>('GET', at(rule))
export const keepExample = (rule: string, name: string, content: ExampleContent) =>
  request<Example>('POST', at(rule), { name, content })
export const forgetExample = (rule: string, id: string) =>
  request<null>('DELETE', `${at(rule)}/${encodeURIComponent(id)}`)
/** Keeps what the rule does now as what is expected of it. */
export const changeExample = ({ rule, id, revision, name }: Example, content: ExampleContent) =>
  request<Example>('PUT', `${at(rule)}/${encodeURIComponent(id)}`, { basedOn: revision, name, content })
