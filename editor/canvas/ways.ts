import type { RuleGraph, RuleNode } from '../../workflows/graph/rule-graph.ts'
import type { Exit } from '../document/commands.ts'
import { kindOf, portsOf } from './catalog.ts'

export const edgeId = (from: Exit) => `${from.node}|${from.port}`

/** Everything that is reached from a card, itself included. */
export function reachedFrom(graph: RuleGraph, start: string): Set<string> {
  const reached = new Set<string>()
  const open = [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    for (const { from, to } of graph.edges) if (from.node === id) open.push(to)
  }
  return reached
}

/** Where lines from a card may lead, in one walk over the rule: to no trigger, and to nothing that leads to it. */
export function mayFollow(graph: RuleGraph, from: string): RuleNode[] {
  const sources = Map.groupBy(graph.edges, ({ to }) => to)
  const before = new Set<string>([from])
  for (const id of before) for (const edge of sources.get(id) ?? []) before.add(edge.from.node)
  return graph.nodes.filter((node) => !before.has(node.id) && kindOf(node) !== 'trigger')
}

/** Whether a line may be drawn: not into a trigger, not in a circle. */
export function mayConnect(graph: RuleGraph, from: string, to: string): boolean {
  const target = graph.nodes.find(({ id }) => id === to)
  return target !== undefined && kindOf(target) !== 'trigger' && !reachedFrom(graph, to).has(from)
}

/** The ports of a card that lead nowhere yet, in their order. */
export function openPorts(graph: RuleGraph, id: string): string[] {
  const node = graph.nodes.find((one) => one.id === id)
  if (!node) return []
  const taken = new Set(graph.edges.filter(({ from }) => from.node === id).map(({ from }) => from.port))
  return portsOf(node)
    .map(({ name }) => name)
    .filter((name) => !taken.has(name))
}

/** Where the next card goes when only this one is named: its first open port. */
export function nextExit(graph: RuleGraph, id: string | null): Exit | undefined {
  const [port] = id === null ? [] : openPorts(graph, id)
  return id !== null && port !== undefined ? { node: id, port } : undefined
}
