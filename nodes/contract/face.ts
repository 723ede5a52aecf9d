import type { JsonObject } from './json.ts'

/** What a form gives a field, where its schema and its name do not tell. */
export type FieldControl = 'lines' | 'chips' | 'schedule' | 'try-words' | 'try-domains' | 'headers'

/** How a node looks and how its form is laid out. Only the editor imports faces; nothing that runs a rule looks here. */
export interface NodeFace {
  /** Drawn in a box of 24 × 24 by lines. */
  icon: string
  controls?: { readonly [field: string]: FieldControl }
  /** The fields that matter for a config, in their order; absent: all, as the schema lists them. */
  shows?: (config: JsonObject) => readonly string[]
  /** Fields that are folded away under “More”. */
  rare?: readonly string[]
}
