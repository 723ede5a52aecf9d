import { Type } from 'typebox'
import { ruleGraphSchema } from '../../../workflows/graph/rule-graph.ts'
import type { EntryDocument } from '../documents.ts'
import type { RevisionDocument, RuleDocument, VersionDocument } from '../rule-documents.ts'
import { count, date, format, maybeDate, maybeText, savedAs, text, texts } from './saved-fields.ts'

export const rule = savedAs<RuleDocument>()({
  ...{ format, community: text, name: text, draft: ruleGraphSchema },
  ...{ revision: count, live: Type.Union([count, Type.Null()]), latest: count, updatedAt: date },
  drawnAt: Type.Optional(count),
  folder: Type.Optional(text),
  tags: Type.Optional(texts),
  owner: Type.Optional(text),
})

export const revision = savedAs<RevisionDocument>()({
  ...{ format, community: text, rule: text, revision: count, name: text },
  ...{ draft: ruleGraphSchema, by: maybeText, at: date },
})

export const version = savedAs<VersionDocument>()({
  ...{ format, rule: text, community: text, version: count, graph: ruleGraphSchema, plan: text },
  ...{ note: text, publishedAt: date },
})

export const entry = savedAs<EntryDocument>()({
  ...{ community: text, rule: text, run: text, until: maybeDate },
  oneAtATime: Type.Optional(Type.Boolean()),
})
