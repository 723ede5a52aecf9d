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

/** Cards that are looked at as one; where it lies follows from its cards. A card is in one group at most. */
export const nodeGroupSchema = Type.Object(
  {
    title: Type.String({ maxLength: 120 }),
    nodes: Type.Array(id, { maxItems: 1000 }),
    collapsed: Type.Optional(Type.Literal(true)),
  },
  closed,
)

/** A remark on the canvas that belongs to no card. */
export const stickyNoteSchema = Type.Object(
  {
    text: Type.String({ maxLength: 4000 }),
    x: Type.Number(),
    y: Type.Number(),
    width: Type.Number({ minimum: 1, maximum: 4000 }),
    height: Type.Number({ minimum: 1, maximum: 4000 }),
    colour: Type.Optional(Type.Enum(['yellow', 'blue', 'green', 'red'])),
  },
  closed,
)

/** A rule as drawn: settings, nodes, edges, and how it lies on the canvas; plain JSON. */
export const ruleGraphSchema = Type.Object(
  {
    format: Type.Literal(1),
    settings: ruleSettingsSchema,
    nodes: Type.Array(ruleNodeSchema, { maxItems: 1000 }),
    edges: Type.Array(ruleEdgeSchema, { maxItems: 4000 }),
    layout: Type.Record(Type.String(), Type.Object({ x: Type.Number(), y: Type.Number() }, closed)),
    groups: Type.Optional(Type.Record(id, nodeGroupSchema, { maxProperties: 200 })),
    stickyNotes: Type.Optional(Type.Record(id, stickyNoteSchema, { maxProperties: 200 })),
  },
  closed,
)
export type RuleGraph = Static<typeof ruleGraphSchema>
export type RuleNode = Static<typeof ruleNodeSchema>
export type RuleEdge = Static<typeof ruleEdgeSchema>
export type NodeGroup = Static<typeof nodeGroupSchema>
export type StickyNote = Static<typeof stickyNoteSchema>
export type NodeId = string
