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
