import { isDeepStrictEqual } from 'node:util'
import { type Static, Type } from 'typebox'
import { ruleSummarySchema, ruleViewSchema, versionViewSchema } from '../rules/rule-views.ts'
import { type ApiClient, problemLine } from './api-client.ts'
import type { RuleItem } from './items.ts'

type Rule = Static<typeof ruleViewSchema>

export interface ApplyOptions {
  /** Publishes nothing. */
  draft: boolean
  /** Publishes although examples of the rule no longer hold. */
  despiteExamples?: boolean
}

/** Draws the rule as the file says and publishes it where it differs from what is live. */
export async function applyRule(
  api: ApiClient,
  item: RuleItem,
  { draft: draftOnly, despiteExamples = false }: ApplyOptions,
): Promise<string> {
  const { rule, changed } = await draw(api, item)
  const said = changed ? `draft ${changed}` : 'unchanged'
  if (draftOnly) return [said, ...rule.problems.map(problemLine)].join('\n')
  if (await isPublished(api, rule)) {
    return rule.live === null ? `${said}; it is switched off and stays so` : said
  }
  const published = await api.call('POST', `/api/rules/${rule.id}/publish`, ruleViewSchema, {
    basedOn: rule.revision,
    note: 'applied from a file',
    despiteExamples,
  })
  return `published as version ${published.live}`
}

async function draw(
  api: ApiClient,
  { community, name, graph }: RuleItem,
): Promise<{ rule: Rule; changed?: 'new' | 'changed' }> {
  const path = `/api/rules?community=${encodeURIComponent(community)}`
  const all = await api.call('GET', path, Type.Array(ruleSummarySchema))
  const found = all.find((one) => one.name === name)
  if (!found) {
    const rule = await api.call('POST', '/api/rules', ruleViewSchema, { community, name, draft: graph })
    return { rule, changed: 'new' }
  }
  const rule = await api.call('GET', `/api/rules/${found.id}`, ruleViewSchema)
  if (isDeepStrictEqual(rule.draft, graph)) return { rule }
  const body = { basedOn: rule.revision, draft: graph }
  const drawn = await api.call('PUT', `/api/rules/${found.id}/draft`, ruleViewSchema, body)
  return { rule: drawn, changed: 'changed' }
}

async function isPublished(api: ApiClient, { id, draft, live, latest }: Rule): Promise<boolean> {
  const version = live ?? latest
  if (version === 0) return false
  const { graph } = await api.call('GET', `/api/rules/${id}/versions/${version}`, versionViewSchema)
  return isDeepStrictEqual(graph, draft)
}
