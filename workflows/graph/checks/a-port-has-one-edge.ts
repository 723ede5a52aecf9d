import { nameOf, nodesById } from '../look-up.ts'
import type { Check } from '../problem.ts'

/** From one port a run goes one way; several at once are the business of "In parallel". */
export const aPortHasOneEdge: Check = (graph, catalog) => {
  const nodes = nodesById(graph)
  const counts = new Map<string, number>()
  return graph.edges.flatMap(({ from }) => {
    const port = `${from.node}/${from.port}`
    const count = (counts.get(port) ?? 0) + 1
    counts.set(port, count)
    const node = nodes.get(from.node)
    // Told once a port, at its second edge.
    if (count !== 2 || !node) return []
    const name = nameOf(node, catalog)
    const ports = catalog.words(node.type)?.ports ?? {}
    const known = Object.hasOwn(ports, from.port) ? ports[from.port] : undefined
    const portName = known ?? { en: from.port, de: from.port }
    return [
      {
        code: 'a-port-has-one-edge',
        severity: 'error',
        node: node.id,
        sentence: {
          en: `Several lines leave “${name.en}” by “${portName.en}”, so it is not clear which way to go.`,
          de: `Mehrere Linien verlassen „${name.de}“ über „${portName.de}“, der Weg ist also nicht eindeutig.`,
        },
        hint: {
          en: 'Keep one line, or put “In parallel” in between when all of them should happen.',
          de: 'Behalte eine Linie, oder setze „Parallel“ dazwischen, wenn alle geschehen sollen.',
        },
      },
    ]
  })
}
