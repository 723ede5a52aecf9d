import type { Verb } from '../../../nodes/contract/effect.ts'
import { nameOf } from '../look-up.ts'
import type { Check } from '../problem.ts'

/** What Steward writes comes back as an event; a rule that hears itself would answer itself. */
const writes: readonly Verb[] = ['reply', 'send-message']

export const ownRepliesNeverLoop: Check = (graph, catalog) => {
  if (graph.settings.exempt.ownAccounts) return []
  return graph.nodes.flatMap((node) => {
    const definition = catalog.find(node.type, node.version)
    if (definition?.kind !== 'action' || !writes.includes(definition.verb) || node.disabled) return []
    const name = nameOf(node, catalog)
    return [
      {
        code: 'own-replies-never-loop',
        severity: 'error',
        node: node.id,
        field: '/settings/exempt/ownAccounts',
        sentence: {
          en: `“${name.en}” could answer our own posts again and again, because this rule listens to our own accounts.`,
          de: `„${name.de}“ könnte unseren eigenen Beiträgen immer wieder antworten, weil diese Regel auf unsere eigenen Konten hört.`,
        },
        hint: {
          en: 'Switch on “Leave our own accounts alone” in the settings of the rule.',
          de: 'Schalte in den Einstellungen der Regel „Unsere eigenen Konten ausnehmen“ ein.',
        },
      },
    ]
  })
}
