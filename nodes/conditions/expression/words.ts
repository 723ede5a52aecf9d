import type { NodeWords } from '../../contract/words.ts'
import { textOf } from '../say.ts'
import { whenUnknownWords, yesNoWords } from '../yes-no.ts'

export const words: NodeWords = {
  title: { en: 'Expression', de: 'Ausdruck' },
  about: { en: 'Any condition, written in CEL', de: 'Eine beliebige Bedingung, geschrieben in CEL' },
  sentence: (config) => {
    const text = textOf(config, 'expression')
    return { en: `It holds that ${text}`, de: `Es gilt: ${text}` }
  },
  ports: yesNoWords,
  fields: {
    expression: {
      en: 'Expression',
      de: 'Ausdruck',
      hint: { en: 'For example member.posts < 3', de: 'Zum Beispiel member.posts < 3' },
    },
    whenUnknown: whenUnknownWords,
  },
  group: 'check',
}
