import type { NodeWords } from '../../contract/words.ts'
import { textOf } from '../say.ts'
import { whenUnknownWords, yesNoWords } from '../yes-no.ts'

export const words: NodeWords = {
  title: { en: 'Own condition', de: 'Eigene Bedingung' },
  about: {
    en: 'Put together from menus, or written as text',
    de: 'Aus Menüs zusammengestellt oder als Text geschrieben',
  },
  sentence: (config) => {
    const text = textOf(config, 'expression')
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
  group: 'check',
}
