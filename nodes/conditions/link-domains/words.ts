import { listed, listOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { unknownReasons, whenUnknownWords, yesNoWords } from '../yes-no.ts'

export const words: NodeWords = {
  title: { en: 'Where links lead', de: 'Wohin Links führen' },
  about: { en: 'Compares links with domains or lists', de: 'Vergleicht Links mit Domains oder Listen' },
  sentence: (config) => {
    const domains = listOf(config, 'domains')
    const lists = listOf(config, 'lists')
    const en = listed([...domains, ...lists.map((list) => `the list ${list}`)]).en
    const de = listed([...domains, ...lists.map((list) => `die Liste ${list}`)]).de
    return config.mode === 'allow'
      ? { en: `A link leads elsewhere than ${en}`, de: `Ein Link führt woandershin als: ${de}` }
      : { en: `A link leads to ${en}`, de: `Ein Link führt zu: ${de}` }
  },
  ports: yesNoWords,
  fields: {
    mode: {
      en: 'Kind of list',
      de: 'Art der Liste',
      hint: {
        en: 'deny: yes for these domains; allow: yes for all others',
        de: 'deny: Ja bei diesen Domains; allow: Ja bei allen anderen',
      },
    },
    domains: {
      en: 'Domains',
      de: 'Domains',
      hint: { en: 'Subdomains count too', de: 'Subdomains zählen mit' },
    },
    lists: { en: 'Shared lists', de: 'Geteilte Listen' },
    whenUnknown: whenUnknownWords,
  },
  reasons: [
    { written: /^has no link$/, en: 'has no link', de: 'enthält keinen Link' },
    {
      written: /^links to (.+), which is not allowed$/,
      en: 'links to $1, which is not allowed',
      de: 'verweist auf $1, das ist nicht erlaubt',
    },
    {
      written: /^links to allowed domains only$/,
      en: 'links to allowed domains only',
      de: 'verweist nur auf erlaubte Seiten',
    },
    {
      written: /^links to none of these domains$/,
      en: 'links to none of these domains',
      de: 'verweist auf keine dieser Seiten',
    },
    { written: /^links to (.+)$/, en: 'links to $1', de: 'verweist auf $1' },
    { written: /^list (.+): (.+)$/, en: 'list $1: $2', de: 'Liste $1: $2' },
    ...unknownReasons,
  ],
  group: 'check',
}
