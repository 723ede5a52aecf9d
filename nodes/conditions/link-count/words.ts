import { textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { yesNoWords } from '../yes-no.ts'

export const words: NodeWords = {
  title: { en: 'Number of links', de: 'Anzahl der Links' },
  about: { en: 'Counts the links in a post', de: 'Zählt die Links in einem Beitrag' },
  sentence: (config) => {
    const count = textOf(config, 'atLeast', '…')
    return count === '1'
      ? { en: 'Has a link', de: 'Hat einen Link' }
      : { en: `Has at least ${count} links`, de: `Hat mindestens ${count} Links` }
  },
  ports: yesNoWords,
  fields: { atLeast: { en: 'At least', de: 'Mindestens' }, in: { en: 'Look in', de: 'Suchen in' } },
  reasons: [
    {
      written: /^has no link, fewer than (\d+)$/,
      en: 'has no link, fewer than $1',
      de: 'enthält keinen Link, weniger als $1',
    },
    {
      written: /^has (\d+) links?, at least (\d+)$/,
      en: 'links: $1, at least $2',
      de: 'Links: $1, mindestens $2',
    },
    {
      written: /^has (\d+) links?, fewer than (\d+)$/,
      en: 'links: $1, fewer than $2',
      de: 'Links: $1, weniger als $2',
    },
  ],
  group: 'check',
}
