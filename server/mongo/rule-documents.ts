import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Plan } from '../../workflows/plan/plan.ts'

export interface RuleDocument {
  _id: string
  format: 1
  community: string
  name: string
  draft: RuleGraph
  /** What every write is based on; a mismatch is 409. */
  revision: number
  /** The live version; null when it is switched off or was never published. */
  live: number | null
  /** The newest published version, 0 before the first. */
  latest: number
  updatedAt: Date
  /** The revision in which the draft became what it is; absent in rules of the first days: this one. */
  drawnAt?: number
  /** Where the list of rules shows it; `''`: at the top. */
  folder?: string
  tags?: string[]
  /** Who looks after it, as people write it. */
  owner?: string
}
/** A draft as it was saved once: only ever added, `_id` = `{rule}/{revision}`. */
export interface RevisionDocument {
  _id: string
  format: 1
  community: string
  rule: string
  revision: number
  name: string
  draft: RuleGraph
  /** Who saved it; null where nobody said. */
  by: string | null
  at: Date
}
/** Who has a rule open now; gone by itself when its browser is. `_id` = `{rule}/{person}`. */
export interface PresenceDocument {
  _id: string
  community: string
  rule: string
  person: string
  name: string
  /** The card they look at. */
  node: string | null
  at: Date
}
export interface VersionDocument {
  _id: string
  format: 1
  rule: string
  community: string
  version: number
  graph: RuleGraph
  plan: string
  note: string
  publishedAt: Date
}
export interface PlanDocument {
  _id: string
  plan: Plan
}
/** One per community: rises with every change that routing must see. */
export interface RoutingDocument {
  _id: string
  revision: number
}
/** What one process has loaded of it. `_id` = `{community}/{process}`. */
export interface RouterDocument {
  _id: string
  community: string
  revision: number
  at: Date
}
