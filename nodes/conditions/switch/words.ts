import type { JsonObject } from '../../contract/json.ts'
import { listed, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'

export const words: NodeWords = {
  title: { en: 'Choose a way', de: 'Weg wählen' },
  about: { en: 'Several ways, by a value or by conditions', de: 'Mehrere Wege, nach Wert oder Bedingungen' },
  sentence: (config) => {
    const ways = listed(waysOf(config))
    const value = textOf(config, 'value', '')
    return value === ''
      ? {
          en: `Goes the first way that holds: ${ways.en}`,
          de: `Geht den ersten Weg, der zutrifft: ${ways.de}`,
        }
      : { en: `By ${value}: ${ways.en}`, de: `Je nach ${value}: ${ways.de}` }
  },
  // The other ways are named as the config names them.
  ports: { other: { en: 'Otherwise', de: 'Sonst' } },
  fields: {
    value: {
      en: 'Value',
      de: 'Wert',
      hint: {
        en: 'For example event.space; empty: each case has a condition',
        de: 'Zum Beispiel event.space; leer: jeder Fall hat eine Bedingung',
      },
    },
    cases: { en: 'Cases', de: 'Fälle', hint: { en: 'The first that fits', de: 'Der erste, der passt' } },
  },
  reasons: [
    { written: /^no case holds$/, en: 'no case holds', de: 'kein Fall trifft zu' },
    {
      written: /^(.+) can not be worked out: (.+)$/,
      en: '$1 can not be worked out: $2',
      de: '$1 lässt sich nicht berechnen: $2',
    },
    { written: /^(.+) is "(.*)"$/, en: '$1 is “$2”', de: '$1 ist „$2“' },
    { written: /^(.+) holds$/, en: '$1 holds', de: '$1 trifft zu' },
  ],
  group: 'check',
}

function waysOf(config: JsonObject): string[] {
  const { cases } = config
  if (!Array.isArray(cases)) return []
  return cases.flatMap((one) =>
    one !== null && typeof one === 'object' && !Array.isArray(one) && typeof one.port === 'string'
      ? [one.port]
      : [],
  )
}
