import { verbNames } from '../../nodes/contract/effect.ts'
import type { Language } from '../../nodes/contract/json.ts'
import { catalog } from '../canvas/catalog.ts'
import type { ListOption } from '../controls/match-options.ts'
import type { Suggestions } from './control-of.ts'

const modes = {
  normal: ['Normal', 'Normal'],
  raised: ['Raised', 'Erhöht'],
  raid: ['Raid', 'Überfall'],
  crisis: ['Crisis', 'Krise'],
}
const languages = ['de', 'en', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'tr', 'ru', 'uk', 'ar']
const regions = [
  ...['DE', 'DE-BE', 'DE-BY', 'DE-BW', 'DE-HH', 'DE-HE', 'DE-NW', 'DE-SN'],
  ...['AT', 'CH', 'GB', 'US', 'FR', 'NL'],
]
const groups = { moderators: ['Moderators', 'Moderation'], owners: ['Owners', 'Leitung'] }

/** What a field that takes any text is most likely to hold. */
export function suggestionsFor(from: Suggestions, language: Language): ListOption[] {
  switch (from) {
    case 'time-zones':
      return Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }))
    case 'modes':
      return named(modes, language)
    case 'groups':
      return named(groups, language)
    case 'languages': {
      const names = new Intl.DisplayNames(language, { type: 'language' })
      return languages.map((value) => ({ value, label: names.of(value) ?? value, keywords: value }))
    }
    case 'holidays': {
      const names = new Intl.DisplayNames(language, { type: 'region' })
      return regions.map((value) => ({ value, label: value, about: names.of(value.slice(0, 2)) ?? value }))
    }
    case 'verbs':
      return verbNames.flatMap((value) => {
        const words = catalog.words(value)
        return words ? [{ value, label: words.title[language], keywords: value }] : []
      })
  }
}

const named = (table: { readonly [value: string]: string[] }, language: Language): ListOption[] =>
  Object.entries(table).map(([value, [en = value, de = value]]) => ({
    ...{ value, label: language === 'de' ? de : en },
    keywords: value,
  }))
