import { isTrigger, nameOf, nodesById } from '../look-up.ts'
import type { Check } from '../problem.ts'

/** A trigger begins a run; no run comes to it. */
export const nothingLeadsIntoATrigger: Check = (graph, catalog) => {
  const nodes = nodesById(graph)
  return [...new Set(graph.edges.map(({ to }) => to))].flatMap((to) => {
    const node = nodes.get(to)
    if (!node || !isTrigger(node, catalog)) return []
    const name = nameOf(node, catalog)
    return [
      {
        code: 'nothing-leads-into-a-trigger',
        severity: 'error',
        node: to,
        sentence: {
          en: `A line leads into “${name.en}”, but that is where the rule starts.`,
          de: `Eine Linie führt in „${name.de}“, aber dort beginnt die Regel.`,
        },
        hint: {
          en: 'Delete the line. To wait for something later, use “Wait for event”.',
          de: 'Lösche die Linie. Um später auf etwas zu warten, nimm „Auf Ereignis warten“.',
        },
      },
    ]
  })
}
