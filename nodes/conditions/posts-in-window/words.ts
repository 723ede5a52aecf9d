import type { JsonValue, Words } from '../../contract/json.ts'
import { sayDuration, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { unknownReasons, whenUnknownWords, yesNoWords } from '../yes-no.ts'

export const words: NodeWords = {
  title: { en: 'Posts in a time', de: 'Beiträge in einer Zeit' },
  about: { en: 'Counts floods and waves', de: 'Zählt Fluten und Wellen' },
  sentence: (config) => {
    const count = textOf(config, 'moreThan', '…')
    const time = sayDuration(textOf(config, 'window', '…'))
    const by = saidScope(config.scope)
    return config.count === 'members'
      ? {
          en: `More than ${count} members ${by.en} within ${time.en}`,
          de: `Mehr als ${count} Mitglieder ${by.de}, Zeitraum: ${time.de}`,
        }
      : {
          en: `More than ${count} posts ${by.en} within ${time.en}`,
          de: `Mehr als ${count} Beiträge ${by.de}, Zeitraum: ${time.de}`,
        }
  },
  ports: yesNoWords,
  fields: {
    count: { en: 'Count', de: 'Zähle' },
    scope: { en: 'That share', de: 'Die gemeinsam haben' },
    moreThan: {
      en: 'More than',
      de: 'Mehr als',
      hint: { en: 'This post counts too', de: 'Dieser Beitrag zählt mit' },
    },
    window: { en: 'Within', de: 'Innerhalb von' },
    whenUnknown: whenUnknownWords,
  },
  reasons: [
    {
      written: /^more than (\d+) ((?:posts|members) .+) in (P\S+)$/,
      en: 'more than $1 $2 in $3',
      de: 'mehr als $1 $2 in $3',
    },
    {
      written: /^(\d+) ((?:posts|members) .+) in (P\S+), not more than (\d+)$/,
      en: '$1 $2 in $3, not more than $4',
      de: '$1 $2 in $3, nicht mehr als $4',
    },
    {
      written: /^can not be counted: (.+)$/,
      en: 'can not be counted: $1',
      de: 'lässt sich nicht zählen: $1',
    },
    ...unknownReasons,
  ],
  group: 'protect',
}

function saidScope(scope: JsonValue | undefined): Words {
  switch (scope) {
    case 'thread':
      return { en: 'in the same thread', de: 'im selben Thema' }
    case 'domain':
      return { en: 'linking to the same domain', de: 'mit Link zur selben Domain' }
    case 'similar-text':
      return { en: 'with nearly the same text', de: 'mit fast gleichem Text' }
    default:
      return { en: 'by the same member', de: 'vom selben Mitglied' }
  }
}
