import { isTrigger, nameOf, reachable } from '../look-up.ts'
import type { Check } from '../problem.ts'

/** A node that no path comes to is left out of the plan; people should know. */
export const everyNodeIsReachable: Check = (graph, catalog) => {
  const reached = reachable(graph, catalog)
  return graph.nodes.flatMap((node) => {
    if (reached.has(node.id) || isTrigger(node, catalog)) return []
    const name = nameOf(node, catalog)
    return [
      {
        code: 'every-node-is-reachable',
        severity: 'warning',
        node: node.id,
        sentence: {
          en: `No path leads to “${name.en}”, so it never happens.`,
          de: `Kein Weg führt zu „${name.de}“, es geschieht also nie.`,
        },
        hint: {
          en: 'Draw a line to it, or remove it.',
          de: 'Zeichne eine Linie dorthin, oder entferne die Karte.',
        },
      },
    ]
  })
}
