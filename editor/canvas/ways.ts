import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
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
