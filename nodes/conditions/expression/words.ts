import { textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { unknownReasons, whenUnknownWords, yesNoWords } from '../yes-no.ts'

export const words: NodeWords = {
  title: { en: 'Own condition', de: 'Eigene Bedingung' },
  about: {
    en: 'Put together from menus, or written as text',
    de: 'Aus Menüs zusammengestellt oder als Text geschrieben',
  },
  sentence: (config) => {
    const text = textOf(config, 'expression', '…')
    return { en: `It holds that ${text}`, de: `Es gilt: ${text}` }
  },
  ports: yesNoWords,
  fields: {
    expression: {
      en: 'Condition',
      de: 'Bedingung',
      hint: { en: 'For example member.posts < 3', de: 'Zum Beispiel member.posts < 3' },
    },
    whenUnknown: whenUnknownWords,
  },
  reasons: [
    { written: /^(.+) does not hold$/, en: '$1 does not hold', de: '$1 trifft nicht zu' },
    { written: /^(.+) holds$/, en: '$1 holds', de: '$1 trifft zu' },
    {
      written: /^can not be worked out: (.+)$/,
      en: 'can not be worked out: $1',
      de: 'lässt sich nicht berechnen: $1',
    },
    {
      written: /^the expression gives neither yes nor no$/,
      en: 'the condition gives neither yes nor no',
      de: 'die Bedingung ergibt weder Ja noch Nein',
    },
    ...unknownReasons,
  ],
  group: 'check',
}
