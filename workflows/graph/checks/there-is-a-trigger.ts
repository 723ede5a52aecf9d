import { isTrigger } from '../look-up.ts'
import type { Check } from '../problem.ts'

/** Without a trigger that is switched on nothing ever starts the rule. */
export const thereIsATrigger: Check = (graph, catalog) =>
  graph.nodes.some((node) => isTrigger(node, catalog) && !node.disabled)
    ? []
    : [
        {
          code: 'there-is-a-trigger',
          severity: 'error',
          sentence: {
            en: 'Nothing starts this rule.',
            de: 'Nichts startet diese Regel.',
          },
          hint: {
            en: 'Add a start, such as “A post is written”, and lead it to the first card.',
            de: 'Füge einen Start hinzu, etwa „Ein Beitrag wird geschrieben“, und verbinde ihn mit der ersten Karte.',
          },
        },
      ]
