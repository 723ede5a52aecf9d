import { textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { unknownReasons, whenUnknownWords, yesNoWords } from '../yes-no.ts'

export const words: NodeWords = {
  title: { en: 'Mood is low', de: 'Stimmung ist schlecht' },
  about: { en: 'A guess from the words; only a hint', de: 'Aus den Wörtern geschätzt; nur ein Hinweis' },
  sentence: (config) => ({
    en: `Mood of the text is below ${textOf(config, 'below', '…')}`,
    de: `Stimmung des Textes liegt unter ${textOf(config, 'below', '…').replace('.', ',')}`,
  }),
  ports: yesNoWords,
  fields: {
    below: {
      en: 'Below',
      de: 'Unter',
      hint: { en: 'From −1 (bad) to 1 (good)', de: 'Von −1 (schlecht) bis 1 (gut)' },
    },
    whenUnknown: whenUnknownWords,
  },
  reasons: [
    { written: /^mood (\S+) is below (\S+)$/, en: 'mood $1 is below $2', de: 'Stimmung $1 liegt unter $2' },
    {
      written: /^mood (\S+) is not below (\S+)$/,
      en: 'mood $1 is not below $2',
      de: 'Stimmung $1 liegt nicht unter $2',
    },
    {
      written: /^the mood can not be told: (.+)$/,
      en: 'the mood can not be told: $1',
      de: 'die Stimmung lässt sich nicht sagen: $1',
    },
    ...unknownReasons,
  ],
  group: 'check',
}
