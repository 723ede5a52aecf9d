import { type Static, Type } from 'typebox'
import type { Problem } from '../../workflows/graph/problem.ts'
import { ruleGraphSchema } from '../../workflows/graph/rule-graph.ts'
import type { RuleDocument, VersionDocument } from '../mongo/documents.ts'

const words = Type.Object({ en: Type.String(), de: Type.String() })
export const problemSchema = Type.Unsafe<Problem>(
  Type.Object({
    code: Type.String(),
    severity: Type.Enum(['error', 'warning']),
    node: Type.Optional(Type.String()),
    field: Type.Optional(Type.String()),
    sentence: words,
    hint: words,
  }),
)

const time = Type.String({ format: 'date-time' })
export const ruleSummarySchema = Type.Object({
  id: Type.String(),
  community: Type.String(),
  name: Type.String(),
  purpose: Type.String(),
  revision: Type.Integer(),
  live: Type.Union([Type.Integer(), Type.Null()]),
  latest: Type.Integer(),
  updatedAt: time,
})
export const ruleViewSchema = Type.Object({
  ...ruleSummarySchema.properties,
  draft: ruleGraphSchema,
  problems: Type.Array(problemSchema),
})
export const versionSummarySchema = Type.Object({
  rule: Type.String(),
  version: Type.Integer(),
  plan: Type.String(),
  note: Type.String(),
  publishedAt: time,
})
export const versionViewSchema = Type.Object({ ...versionSummarySchema.properties, graph: ruleGraphSchema })

export type RuleSummary = Static<typeof ruleSummarySchema>
export type RuleView = Static<typeof ruleViewSchema>

export function ruleSummary(rule: RuleDocument): RuleSummary {
  const { _id, community, name, draft, revision, live, latest, updatedAt } = rule
  const purpose = draft.settings.purpose
  return { id: _id, community, name, purpose, revision, live, latest, updatedAt: updatedAt.toISOString() }
}

export function ruleView(rule: RuleDocument, problems: Problem[]): RuleView {
  return { ...ruleSummary(rule), draft: rule.draft, problems }
}

export function versionSummary(found: VersionDocument): Static<typeof versionSummarySchema> {
  const { rule, version, plan, note, publishedAt } = found
  return { rule, version, plan, note, publishedAt: publishedAt.toISOString() }
}
