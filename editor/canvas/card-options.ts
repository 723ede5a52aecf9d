import type { NodeDefinition } from '../../nodes/contract/node.ts'
import type { ListOption } from '../controls/match-options.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { canBeDone } from '../inspector/can-be-done.ts'
import { inspectorWords } from '../inspector/inspector-words.ts'
import { useAbilities } from '../inspector/use-abilities.ts'
import { alsoSought } from '../palette/also-sought.ts'
import { shelfOf, shelves } from '../palette/shelves.ts'
import { useWords } from '../words/language.ts'
import { catalog } from './catalog.ts'

export interface CardOption extends ListOption {
  kind: 'trigger' | 'condition' | 'action' | 'control'
  /** No connection of this rule can do it: greyed, with the reason; drawn it may be all the same. */
  lacking?: true
}

/** Every card that can be put somewhere, in the order of the shelves; `into` leaves out what only begins a rule. */
export function useCardOptions(into: boolean): CardOption[] {
  const { read, say, language } = useWords()
  const other = language === 'en' ? 'de' : 'en'
  const abilities = useAbilities()
  const settings = useRuleDocument((document) => document.history.graph.settings)
  const lackOf = (definition: NodeDefinition) => {
    const possible = canBeDone(definition, undefined, settings, abilities)
    if (possible.is !== 'nowhere') return undefined
    return inspectorWords[possible.lacking === 'event' ? 'never-heard' : 'nowhere-possible']
  }
  const all = catalog.all().filter(({ definition }) => !into || definition.kind !== 'trigger')
  return shelves.flatMap((shelf) =>
    all
      .filter((entry) => shelfOf(entry) === shelf)
      .map(({ definition, words }) => ({
        value: definition.type,
        label: read(words.title),
        about: read(lackOf(definition) ?? words.about),
        ...(lackOf(definition) && { lacking: true as const }),
        group: say(shelf),
        keywords: [definition.type, words.title[other], say(shelf), alsoSought[definition.type]].join(' '),
        kind: definition.kind,
      })),
  )
}
