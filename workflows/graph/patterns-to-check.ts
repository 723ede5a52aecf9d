import type { Catalog } from '../../nodes/catalog.ts'
import { soundNode, textsAt } from './look-up.ts'
import type { NodeId, RuleGraph } from './rule-graph.ts'

export interface PatternToCheck {
  node: NodeId
  /** JSON pointer into the node's config. */
  field: string
  pattern: string
}

/** Configs hold patterns under these names, and nothing else under them. */
const patternFields = ['pattern', 'patterns']

/** The patterns people wrote. How long they may run is looked at by the server, before publishing. */
export function patternsToCheck(graph: RuleGraph, catalog: Catalog): PatternToCheck[] {
  return graph.nodes.flatMap((node) =>
    soundNode(node, catalog)
      ? patternFields.flatMap((name) =>
          textsAt(node.config, name).map(({ pointer, text }) => ({
            node: node.id,
            field: pointer,
            pattern: text,
          })),
        )
      : [],
  )
}
