import { edgesFrom, nameOf, nodesById } from '../look-up.ts'
import type { Check, Problem } from '../problem.ts'
import type { NodeId, RuleGraph } from '../rule-graph.ts'

/** Drawn back-edges could run for ever; each loop is named once, with the nodes on it. */
export const thereIsNoLoop: Check = (graph, catalog) => {
  const nodes = nodesById(graph)
  return loopsOf(graph).map((loop): Problem => {
    const names = [...loop, ...loop.slice(0, 1)].flatMap((id) => {
      const node = nodes.get(id)
      return node ? [nameOf(node, catalog)] : []
    })
    return {
      code: 'there-is-no-loop',
      severity: 'error',
      ...(loop[0] !== undefined && { node: loop[0] }),
      sentence: {
        en: `These cards lead round in a circle: ${names.map(({ en }) => `“${en}”`).join(' → ')}.`,
        de: `Diese Karten führen im Kreis herum: ${names.map(({ de }) => `„${de}“`).join(' → ')}.`,
      },
      hint: {
        en: 'Delete one of the lines. To do something for several items, use “For each”.',
        de: 'Lösche eine der Linien. Um etwas für mehrere Dinge zu tun, nimm „Für jedes“.',
      },
    }
  })
}

/** Loops that share no node. What has no way in or no way out is on none: it is taken off until nothing changes. */
function loopsOf(graph: RuleGraph): NodeId[][] {
  const after = edgesFrom(graph)
  const before = new Map<NodeId, NodeId[]>(graph.nodes.map(({ id }) => [id, []]))
  for (const edges of after.values()) for (const { from, to } of edges) before.get(to)?.push(from.node)
  const ways = new Map(
    [...after].map(([id, edges]) => [id, { in: before.get(id)?.length ?? 0, out: edges.length }]),
  )
  const left = new Set(after.keys())

  const takeOff = (ids: Iterable<NodeId>) => {
    const taking = [...ids]
    for (let id = taking.pop(); id !== undefined; id = taking.pop()) {
      if (!left.delete(id)) continue
      for (const { to } of after.get(id) ?? []) {
        const way = ways.get(to)
        if (way && --way.in === 0) taking.push(to)
      }
      for (const from of before.get(id) ?? []) {
        const way = ways.get(from)
        if (way && --way.out === 0) taking.push(from)
      }
    }
  }
  takeOff([...ways].filter(([, way]) => way.in === 0 || way.out === 0).map(([id]) => id))

  const loops: NodeId[][] = []
  for (const first of after.keys()) {
    if (!left.has(first)) continue
    const path = new Map<NodeId, number>()
    let at: NodeId | undefined = first
    while (at !== undefined && !path.has(at)) {
      path.set(at, path.size)
      at = after.get(at)?.find(({ to }) => left.has(to))?.to
    }
    const loop = [...path.keys()].slice(at === undefined ? path.size : path.get(at))
    loops.push(loop)
    takeOff(loop)
  }
  return loops
}
