import { type Static, Type } from 'typebox'
import type { Problem } from '../../workflows/graph/problem.ts'
import { ruleGraphSchema } from '../../workflows/graph/rule-graph.ts'
import { typedAs } from '../http/typed-as.ts'
import type { RevisionDocument, RuleDocument, VersionDocument } from '../mongo/rule-documents.ts'

const words = Type.Object({ en: Type.String(), de: Type.String() })
export const problemSchema = typedAs<Problem>(
  'Problem',
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
  /** The revision in which the draft became what it is. */
  drawnAt: Type.Integer(),
  folder: Type.String(),
  tags: Type.Array(Type.String()),
  owner: Type.String(),
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

export const revisionSummarySchema = Type.Object({
  rule: Type.String(),
  revision: Type.Integer(),
  name: Type.String(),
  by: Type.Union([Type.String(), Type.Null()]),
  at: time,
})
export const revisionViewSchema = Type.Object({ ...revisionSummarySchema.properties, draft: ruleGraphSchema })

export type RuleSummary = Static<typeof ruleSummarySchema>
export type RuleView = Static<typeof ruleViewSchema>

export function ruleSummary(rule: RuleDocument): RuleSummary {
  const { _id: id, community, name, draft, revision, live, latest, updatedAt } = rule
  const { drawnAt = revision, folder = '', tags = [], owner = '' } = rule
  return {
    ...{ id, community, name, purpose: draft.settings.purpose, revision, live, latest },
    ...{ updatedAt: updatedAt.toISOString(), drawnAt, folder, tags, owner },
  }
}

export function ruleView(rule: RuleDocument, problems: Problem[]): RuleView {
  return { ...ruleSummary(rule), draft: rule.draft, problems }
}

export function versionSummary(found: VersionDocument): Static<typeof versionSummarySchema> {
  const { rule, version, plan, note, publishedAt } = found
  return { rule, version, plan, note, publishedAt: publishedAt.toISOString() }
}

export function revisionSummary(
  found: Omit<RevisionDocument, 'draft'>,
): Static<typeof revisionSummarySchema> {
  const { rule, revision, name, by, at } = found
  return { rule, revision, name, by, at: at.toISOString() }
}
