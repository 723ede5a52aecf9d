import type { NodeWords } from '../../contract/words.ts'
import { textOf } from '../say.ts'
import { yesNoWords } from '../yes-no.ts'

export const words: NodeWords = {
  title: { en: 'Number of links', de: 'Anzahl der Links' },
  about: { en: 'Counts the links in a post', de: 'Zählt die Links in einem Beitrag' },
  sentence: (config) => {
    const count = textOf(config, 'atLeast')
    return count === '1'
      ? { en: 'Has a link', de: 'Hat einen Link' }
      : { en: `Has at least ${count} links`, de: `Hat mindestens ${count} Links` }
  },
  ports: yesNoWords,
  fields: { atLeast: { en: 'At least', de: 'Mindestens' }, in: { en: 'Look in', de: 'Suchen in' } },
  group: 'check',
}
