import type { Check, Problem } from '../problem.ts'

/** What a person can still read, and every other check answers at once. */
export const mostNodes = 500

/** Looked at before all others, which are not run when it fails. */
export const theGraphIsSmallEnough: Check = (graph) => tooManyNodes(graph.nodes.length)

/** The same of a count alone, for a graph that nobody has looked into yet. */
export function tooManyNodes(count: number): Problem[] {
  if (count <= mostNodes) return []
  return [
    {
      code: 'the-graph-is-small-enough',
      severity: 'error',
      sentence: {
        en: `This rule has ${count} cards; at most ${mostNodes} are possible.`,
        de: `Diese Regel hat ${count} Karten; höchstens ${mostNodes} sind möglich.`,
      },
      hint: {
        en: 'Split it into several rules, or keep words and domains in lists of the library.',
        de: 'Teile sie in mehrere Regeln auf, oder halte Wörter und Domains in Listen der Bibliothek.',
      },
    },
  ]
}
