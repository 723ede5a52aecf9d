import { nameOf, nodesById, soundNode } from '../look-up.ts'
import type { Check, Problem } from '../problem.ts'

/** An edge begins at a port that its node has, and ends at a node that is there. */
export const edgesJoinExistingNodesAndPorts: Check = (graph, catalog) => {
  const nodes = nodesById(graph)
  const ports = new Map<string, string[] | undefined>(
    graph.nodes.map((node) => [node.id, soundNode(node, catalog)?.ports.map((port) => port.name)]),
  )
  return graph.edges.flatMap(({ from, to }): Problem[] => {
    const problem = { code: 'edges-join-existing-nodes-and-ports', severity: 'error' } as const
    const source = nodes.get(from.node)
    const hint = {
      en: 'Delete this line and draw it again.',
      de: 'Lösche diese Linie und zeichne sie neu.',
    }
    if (!source) {
      return [
        {
          ...problem,
          ...(nodes.has(to) && { node: to }),
          sentence: {
            en: `A line begins at a card that does not exist (${from.node}).`,
            de: `Eine Linie beginnt an einer Karte, die es nicht gibt (${from.node}).`,
          },
          hint,
        },
      ]
    }
    const name = nameOf(source, catalog)
    const found: Problem[] = []
    if (!nodes.has(to)) {
      found.push({
        ...problem,
        node: source.id,
        sentence: {
          en: `A line from “${name.en}” leads to a card that does not exist (${to}).`,
          de: `Eine Linie von „${name.de}“ führt zu einer Karte, die es nicht gibt (${to}).`,
        },
        hint,
      })
    }
    const known = ports.get(source.id)
    if (known && !known.includes(from.port)) {
      found.push({
        ...problem,
        node: source.id,
        sentence: {
          en: `“${name.en}” has no way out called “${from.port}”.`,
          de: `„${name.de}“ hat keinen Ausgang „${from.port}“.`,
        },
        hint: {
          en: `Delete this line and draw it again from one of: ${known.join(', ')}.`,
          de: `Lösche diese Linie und zeichne sie neu von einem dieser Ausgänge: ${known.join(', ')}.`,
        },
      })
    }
    return found
  })
}
