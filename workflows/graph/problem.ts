import type { Catalog } from '../../nodes/catalog.ts'
import type { Words } from '../../nodes/contract/json.ts'
import type { NodeId, RuleGraph } from './rule-graph.ts'

/** What is wrong with a graph, at which node and field, and how to mend it. */
export interface Problem {
  /** The file name of the check that found it. */
  code: string
  /** `warning` may be published; `error` may not. */
  severity: 'error' | 'warning'
  node?: NodeId
  /** JSON pointer into the node's config, or into the settings (`/settings/…`) when there is no node. */
  field?: string
  /** A sentence that a non-developer understands. */
  sentence: Words
  hint: Words
}

/** One invariant: everything in the graph that breaks it. */
export type Check = (graph: RuleGraph, catalog: Catalog) => Problem[]
