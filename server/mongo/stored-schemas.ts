import { Type } from 'typebox'
import { ruleGraphSchema } from '../../workflows/graph/rule-graph.ts'

const date = Type.Unsafe<Date>({ bsonType: 'date' })
const count = Type.Integer({ minimum: 0 })
const format = Type.Literal(1)

/** What MongoDB itself holds to; the door checks all of it. */
export const storedSchemas = {
  rules: Type.Object({
    format,
    community: Type.String(),
    name: Type.String(),
    draft: ruleGraphSchema,
    revision: count,
    live: Type.Union([count, Type.Null()]),
    latest: count,
    updatedAt: date,
    drawnAt: Type.Optional(count),
    folder: Type.Optional(Type.String()),
    tags: Type.Optional(Type.Array(Type.String())),
    owner: Type.Optional(Type.String()),
  }),
  revisions: Type.Object({
    format,
    community: Type.String(),
    rule: Type.String(),
    revision: count,
    name: Type.String(),
    draft: ruleGraphSchema,
    by: Type.Union([Type.String(), Type.Null()]),
    at: date,
  }),
  versions: Type.Object({
    format,
    rule: Type.String(),
    community: Type.String(),
    version: count,
    graph: ruleGraphSchema,
    plan: Type.String(),
    note: Type.String(),
    publishedAt: date,
  }),
  library: Type.Object({
    format,
    community: Type.String(),
    kind: Type.Enum(['list', 'template', 'policy', 'calendar', 'constant']),
    name: Type.String(),
    content: Type.Object({}),
    version: count,
    revision: count,
    updatedAt: date,
  }),
}
