import { textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'

export const words: NodeWords = {
  title: { en: 'Split members', de: 'Mitglieder aufteilen' },
  about: { en: 'Each member always goes the same way', de: 'Jedes Mitglied geht immer denselben Weg' },
  sentence: (config) => ({
    en: `${textOf(config, 'percent', '…')} % of members go way A, the others way B`,
    de: `${textOf(config, 'percent', '…')} % der Mitglieder gehen Weg A, die anderen Weg B`,
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
  reasons: [
    {
      written: /^the member belongs to the (\S+) % of way (\S+)$/,
      en: 'the member belongs to the $1 % of way $2',
      de: 'das Mitglied gehört zu den $1 % von Weg $2',
    },
    {
      written: /^the event belongs to the (\S+) % of way (\S+)$/,
      en: 'the event belongs to the $1 % of way $2',
      de: 'das Ereignis gehört zu den $1 % von Weg $2',
    },
  ],
  group: 'people',
}
