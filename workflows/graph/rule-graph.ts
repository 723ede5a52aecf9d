import { type Static, Type } from 'typebox'
import type { JsonObject } from '../../nodes/contract/json.ts'
import { ruleSettingsSchema } from './rule-settings.ts'

const closed = { additionalProperties: false } as const
/** `__proto__` and its kin are no ids: ids become keys of objects. */
const id = Type.String({ pattern: '^(?!__proto__$|constructor$|prototype$)[A-Za-z0-9_-]{1,64}$' })

export const ruleNodeSchema = Type.Object(
  {
    id,
    type: Type.String({ minLength: 1, maxLength: 64 }),
    version: Type.Integer({ minimum: 1 }),
    /** Checked against the node's own schema by `every-config-fits-its-node`. */
    config: Type.Unsafe<JsonObject>(Type.Object({})),
    label: Type.Optional(Type.String({ maxLength: 120 })),
    note: Type.Optional(Type.String({ maxLength: 4000 })),
    disabled: Type.Optional(Type.Literal(true)),
  },
  closed,
)

export const ruleEdgeSchema = Type.Object(
  { from: Type.Object({ node: id, port: Type.String({ minLength: 1, maxLength: 64 }) }, closed), to: id },
  closed,
)

/** A rule as drawn: settings, nodes, edges, layout; plain JSON. */
export const ruleGraphSchema = Type.Object(
  {
    format: Type.Literal(1),
    settings: ruleSettingsSchema,
    nodes: Type.Array(ruleNodeSchema, { maxItems: 1000 }),
    edges: Type.Array(ruleEdgeSchema, { maxItems: 4000 }),
    layout: Type.Record(Type.String(), Type.Object({ x: Type.Number(), y: Type.Number() }, closed)),
  },
  closed,
)
export type RuleGraph = Static<typeof ruleGraphSchema>
export type RuleNode = Static<typeof ruleNodeSchema>
export type RuleEdge = Static<typeof ruleEdgeSchema>
export type NodeId = string
