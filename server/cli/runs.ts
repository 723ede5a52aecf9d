import { Type } from 'typebox'
import { ruleSummarySchema } from '../rules/rule-views.ts'
import { runSummarySchema } from '../runs/run-views.ts'
import type { ApiClient } from './api-client.ts'

const answer = Type.Object({ runs: Type.Array(runSummarySchema) })

/** The newest runs, a line each: when, which rule, how it stands, and why. */
export async function runLines(api: ApiClient): Promise<string[]> {
  const rules = await api.call('GET', '/api/rules', Type.Array(ruleSummarySchema))
  const nameOf = new Map(rules.map(({ id, name }) => [id, name]))
  const { runs } = await api.call('GET', '/api/runs?limit=50', answer)
  if (runs.length === 0) return ['No runs yet.']
  return runs.map(({ id, rule, version, status, outcome, problem, resting, last, startedAt }) => {
    const why = problem?.message ?? resting?.reason ?? last?.reason ?? ''
    return `${startedAt}  ${outcome ?? status}  ${nameOf.get(rule) ?? rule} v${version}  ${id}  ${why}`
  })
}
