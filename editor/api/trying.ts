import type { FactRequest } from '../../nodes/contract/fact.ts'
import type { ExampleContent } from '../../workflows/trial/example.ts'
import type { Api } from './api.generated.ts'
import { request } from './request.ts'

export type Example = Api['get-rules-by-rule-examples']['response'][number]

const at = (rule: string) => `/api/rules/${encodeURIComponent(rule)}/examples`

type Asked = Api['post-facts']['body']
export const askFacts = async (asked: Omit<Asked, 'requests'> & { requests: readonly FactRequest[] }) =>
  (await request<Api['post-facts']['response']>('POST', '/api/facts', asked)).facts

export const listExamples = (rule: string) => request<Example[]>('GET', at(rule))
export const keepExample = (rule: string, name: string, content: ExampleContent) =>
  request<Example>('POST', at(rule), { name, content })
export const forgetExample = (rule: string, id: string) =>
  request<null>('DELETE', `${at(rule)}/${encodeURIComponent(id)}`)
/** Keeps what the rule does now as what is expected of it. */
export const changeExample = ({ rule, id, revision, name }: Example, content: ExampleContent) =>
  request<Example>('PUT', `${at(rule)}/${encodeURIComponent(id)}`, { basedOn: revision, name, content })
