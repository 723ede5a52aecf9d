import type { NodeWords } from '../../contract/words.ts'
import { textOf } from '../say.ts'

export const words: NodeWords = {
  title: { en: 'Split members', de: 'Mitglieder aufteilen' },
  about: { en: 'Each member always goes the same way', de: 'Jedes Mitglied geht immer denselben Weg' },
  sentence: (config) => ({
    en: `${textOf(config, 'percent')} % of members go way A, the others way B`,
    de: `${textOf(config, 'percent')} % der Mitglieder gehen Weg A, die anderen Weg B`,
  }),
  ports: { a: { en: 'A', de: 'A' }, b: { en: 'B', de: 'B' } },
  fields: {
    percent: { en: 'Percent to A', de: 'Prozent nach A' },
    salt: {
      en: 'Name of the split',
      de: 'Name der Aufteilung',
      hint: {
        en: 'Rules with the same name split alike; empty: this rule alone',
        de: 'Regeln mit gleichem Namen teilen gleich auf; leer: nur diese Regel',
      },
    },
  },
  group: 'people',
}
