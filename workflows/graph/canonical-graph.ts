import type { RuleEdge, RuleGraph } from './rule-graph.ts'

/** JSON text with the keys of every object in order; the same value always gives the same text. */
export function canonicalJson(value: unknown): string {
  return write(value) ?? 'null'
}

/**
 * The graph in the order in which it is saved: nodes by id, edges by where they begin and end, keys sorted, positions
 * apart in `layout`. Nothing is left out, also what equals a default: a default may change, a saved rule may not. Only
 * an empty list of groups or sticky notes is as none.
 */
export function canonicalGraph({ groups = {}, stickyNotes = {}, ...graph }: RuleGraph): RuleGraph {
  const grouped = Object.entries(groups).map(([id, group]) => [
    id,
    { ...group, nodes: group.nodes.toSorted(compare) },
  ])
  const sorted: RuleGraph = {
    ...graph,
    ...(grouped.length > 0 && { groups: Object.fromEntries(grouped) }),
    ...(Object.keys(stickyNotes).length > 0 && { stickyNotes }),
    nodes: graph.nodes.toSorted((a, b) => compare(a.id, b.id)),
    edges: graph.edges.toSorted(
      (a: RuleEdge, b: RuleEdge) =>
        compare(a.from.node, b.from.node) || compare(a.from.port, b.from.port) || compare(a.to, b.to),
    ),
  }
  return JSON.parse(canonicalJson(sorted))
}

// By code unit: a locale's order differs between machines.
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function write(value: unknown): string | undefined {
  if (Array.isArray(value)) return `[${value.map((one) => write(one) ?? 'null').join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).toSorted(([a], [b]) => compare(a, b))
  const written = entries.flatMap(([key, inner]) => {
    const text = write(inner)
    return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`]
  })
  return `{${written.join(',')}}`
}
