import { listOf, short, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'

export const words: NodeWords = {
  title: { en: 'For each', de: 'Für jedes' },
  about: {
    en: 'Walks the same branch for every item of a list',
    de: 'Geht denselben Zweig für jeden Eintrag einer Liste',
  },
  reasons: [
    { written: /^No items: (.+)$/, en: 'no items: $1', de: 'keine Einträge: $1' },
    {
      written: /^(\d+) items, (\d+) over the limit left out$/,
      en: '$1 items, $2 over the limit left out',
      de: '$1 Einträge, $2 über der Grenze weggelassen',
    },
    { written: /^(\d+) items$/, en: '$1 items', de: '$1 Einträge' },
  ],
  group: 'wait',
  sentence: (config) => {
    const expression = textOf(config, 'expression')
    const count = listOf(config, 'items').length
    const limit = textOf(config, 'limit')
    return expression === ''
      ? {
          en: `For each of ${count} items, at most ${limit}`,
          de: `Für jeden von ${count} Einträgen, höchstens ${limit}`,
        }
      : {
          en: `For each of ${short(expression)}, at most ${limit}`,
          de: `Für jedes aus ${short(expression)}, höchstens ${limit}`,
        }
  },
  ports: {
    each: { en: 'For each item', de: 'Für jeden Eintrag' },
    then: { en: 'When all are done', de: 'Wenn alle fertig sind' },
  },
  fields: {
    items: { en: 'Items', de: 'Einträge' },
    expression: {
      en: 'Or an expression',
      de: 'Oder ein Ausdruck',
      hint: { en: 'That gives a list', de: 'Der eine Liste ergibt' },
    },
    limit: { en: 'At most', de: 'Höchstens' },
  },
}
