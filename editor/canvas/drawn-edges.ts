import type { Edge } from '@xyflow/react'
import type { Words } from '../../nodes/contract/json.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Exit } from '../document/commands.ts'
import { portWords, titleOf } from './catalog.ts'
import type { Tallies } from './counts.ts'
import { edgeId } from './ways.ts'

export type WayEdge = Edge<
  { from: Exit; to: string; name: Words; between: { source: Words; target: Words }; count?: number },
  'way'
>

/** The lines between cards; those into or out of a folded group end at it, those inside are not drawn. */
export function drawnEdges(graph: RuleGraph, tallies: Tallies | undefined): WayEdge[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  const home = new Map(
    Object.entries(graph.groups ?? {}).flatMap(([id, group]) =>
      group.collapsed ? group.nodes.map((node) => [node, id] as const) : [],
    ),
  )
  return graph.edges.flatMap(({ from, to }): WayEdge[] => {
    const [source, target] = [nodes.get(from.node), nodes.get(to)]
    if (!source || !target) return []
    const [out, into] = [home.get(from.node), home.get(to)]
    if (out !== undefined && out === into) return []
    const count = tallies?.[from.node]?.[from.port]
    return [
      {
        ...{ id: edgeId(from), type: 'way', source: out ?? from.node, target: into ?? to },
        sourceHandle: out === undefined ? from.port : 'out',
        data: {
          ...{ from, to, name: portWords(source, from.port) },
          between: { source: titleOf(source), target: titleOf(target) },
          ...(tallies && { count: count ?? 0 }),
        },
      },
    ]
  })
}

/** Lines that stayed the same keep being the same objects. */
export function settleEdges(drawn: readonly WayEdge[], old: readonly WayEdge[]): WayEdge[] {
  const before = new Map(old.map((edge) => [edge.id, edge]))
  return drawn.map((edge) => {
    const known = before.get(edge.id)
    if (!known || known.source !== edge.source || known.target !== edge.target) return edge
    return JSON.stringify(known.data) === JSON.stringify(edge.data) ? known : edge
  })
}
