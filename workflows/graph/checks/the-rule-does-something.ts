import { reachable } from '../look-up.ts'
import type { Check } from '../problem.ts'

/** A rule without an action that a path comes to only watches. */
export const theRuleDoesSomething: Check = (graph, catalog) => {
  const reached = reachable(graph, catalog)
  const acts = graph.nodes.some(
    (node) =>
      reached.has(node.id) && !node.disabled && catalog.find(node.type, node.version)?.kind === 'action',
  )
  if (acts) return []
  return [
    {
      code: 'the-rule-does-something',
      severity: 'warning',
      sentence: {
        en: 'This rule never does anything: no path leads to an action.',
        de: 'Diese Regel tut nie etwas: Kein Weg führt zu einer Aktion.',
      },
      hint: {
        en: 'Add what should happen, such as “Hide” or “Tell the team”.',
        de: 'Füge hinzu, was geschehen soll, etwa „Verbergen“ oder „Team benachrichtigen“.',
      },
    },
  ]
}
