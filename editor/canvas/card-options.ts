import type { ListOption } from '../controls/match-options.ts'
import { shelfOf, shelves } from '../palette/shelves.ts'
import { useWords } from '../words/language.ts'
import { catalog } from './catalog.ts'

export interface CardOption extends ListOption {
  kind: 'trigger' | 'condition' | 'action' | 'control'
}

/** Every card that can be put somewhere, in the order of the shelves; `into` leaves out what only begins a rule. */
export function useCardOptions(into: boolean): CardOption[] {
  const { read, say, language } = useWords()
  const other = language === 'en' ? 'de' : 'en'
  const all = catalog.all().filter(({ definition }) => !into || definition.kind !== 'trigger')
  return shelves.flatMap((shelf) =>
    all
      .filter((entry) => shelfOf(entry) === shelf)
      .map(({ definition, words }) => ({
        value: definition.type,
        label: read(words.title),
        about: read(words.about),
        group: say(shelf),
        keywords: `${definition.type} ${words.title[other]} ${say(shelf)}`,
        kind: definition.kind,
      })),
  )
}
