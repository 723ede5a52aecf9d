import { listed, listOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { unknownReasons, whenUnknownWords, yesNoWords } from '../yes-no.ts'

export const words: NodeWords = {
  title: { en: 'Language', de: 'Sprache' },
  about: { en: 'Tells the language of a text', de: 'Erkennt die Sprache eines Textes' },
  sentence: (config) => {
    const codes = listOf(config, 'languages')
    return {
      en: `Text is in ${listed(codes.map((code) => named(code, 'en'))).en}`,
      de: `Text ist auf ${listed(codes.map((code) => named(code, 'de'))).de}`,
    }
  },
  ports: yesNoWords,
  fields: {
    languages: {
      en: 'Languages',
      de: 'Sprachen',
      hint: { en: 'Two letters each, such as en or de', de: 'Je zwei Buchstaben, etwa en oder de' },
    },
    whenUnknown: whenUnknownWords,
  },
  reasons: [
    { written: /^the text is in "(.+)"$/, en: 'the text is in “$1”', de: 'der Text ist auf „$1“' },
    {
      written: /^the language can not be told: (.+)$/,
      en: 'the language can not be told: $1',
      de: 'die Sprache lässt sich nicht sagen: $1',
    },
    ...unknownReasons,
  ],
  group: 'check',
}

function named(code: string, language: 'en' | 'de'): string {
  if (!/^[a-z]{2,3}$/.test(code)) return code
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code
}
