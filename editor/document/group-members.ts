import type { NodeGroup, RuleGraph } from '../../workflows/graph/rule-graph.ts'

/** Takes cards out of their groups; a group without cards goes. */
export function withoutMembers(graph: RuleGraph, ids: readonly string[]): RuleGraph {
  if (graph.groups === undefined) return graph
  const kept = Object.entries(graph.groups).flatMap(([id, group]): [string, NodeGroup][] => {
    const nodes = group.nodes.filter((node) => !ids.includes(node))
    if (nodes.length === group.nodes.length) return [[id, group]]
    return nodes.length === 0 ? [] : [[id, { ...group, nodes }]]
  })
  return withGroups(graph, Object.fromEntries(kept))
}

/** No groups at all are left out of the graph. */
export function withGroups(
  { groups: _old, ...graph }: RuleGraph,
  groups: { [id: string]: NodeGroup },
): RuleGraph {
  return Object.keys(groups).length === 0 ? graph : { ...graph, groups }
}
