import { nameOf } from '../look-up.ts'
import type { Check } from '../problem.ts'

/** Ids are what edges and runs know nodes by. */
export const nodeIdsAreUnique: Check = (graph, catalog) => {
  const seen = new Set<string>()
  return graph.nodes.flatMap((node) => {
    if (!seen.has(node.id)) {
      seen.add(node.id)
      return []
    }
    const name = nameOf(node, catalog)
    return [
      {
        code: 'node-ids-are-unique',
        severity: 'error',
        node: node.id,
        sentence: {
          en: `“${name.en}” has the same id (${node.id}) as another card.`,
          de: `„${name.de}“ hat dieselbe Kennung (${node.id}) wie eine andere Karte.`,
        },
        hint: {
          en: 'Give one of the two another id, or delete one and add it again.',
          de: 'Gib einem der beiden eine andere Kennung, oder entferne eine und füge sie neu hinzu.',
        },
      },
    ]
  })
}
