import { listed, listOf, quoted } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { unknownReasons, whenUnknownWords, yesNoWords } from '../yes-no.ts'

export const words: NodeWords = {
  title: { en: 'Text contains', de: 'Text enthält' },
  about: {
    en: 'Looks for words, patterns or shared lists',
    de: 'Sucht nach Wörtern, Mustern oder geteilten Listen',
  },
  sentence: (config) => {
    const lists = listOf(config, 'lists')
    const looked = quoted([...listOf(config, 'words'), ...listOf(config, 'patterns')])
    const en = listed([...looked, ...lists.map((list) => `an entry of the list ${list}`)]).en
    const de = listed([...looked, ...lists.map((list) => `einen Eintrag der Liste ${list}`)]).de
    switch (config.in) {
      case 'title':
        return { en: `Title contains ${en}`, de: `Titel enthält ${de}` }
      case 'text':
        return { en: `Text contains ${en}`, de: `Text enthält ${de}` }
      default:
        return { en: `Title or text contains ${en}`, de: `Titel oder Text enthält ${de}` }
    }
  },
  ports: yesNoWords,
  fields: {
    words: { en: 'Words and phrases', de: 'Wörter und Wendungen' },
    patterns: {
      en: 'Patterns',
      de: 'Muster',
      hint: {
        en: 'Regular expressions, without regard to case',
        de: 'Reguläre Ausdrücke, ohne Groß und Klein',
      },
    },
    lists: { en: 'Shared lists', de: 'Geteilte Listen' },
    in: { en: 'Look in', de: 'Suchen in' },
    match: {
      en: 'Find',
      de: 'Finden',
      hint: { en: 'Whole words, or also parts of words', de: 'Ganze Wörter oder auch Teile von Wörtern' },
    },
    whenUnknown: whenUnknownWords,
  },
  reasons: [
    {
      written: /^contains none of what is looked for$/,
      en: 'contains none of what is looked for',
      de: 'enthält nichts davon',
    },
    {
      written: /^contains (".*") \(list (.+), version (\d+)\)$/,
      en: 'contains $1 (list $2, version $3)',
      de: 'enthält $1 (Liste $2, Version $3)',
    },
    { written: /^contains (".*") \(list (.+)\)$/, en: 'contains $1 (list $2)', de: 'enthält $1 (Liste $2)' },
    { written: /^contains (".*)$/, en: 'contains $1', de: 'enthält $1' },
    { written: /^matches the pattern (".*)$/, en: 'matches the pattern $1', de: 'passt zum Muster $1' },
    { written: /^list (.+): (.+)$/, en: 'list $1: $2', de: 'Liste $1: $2' },
    ...unknownReasons,
  ],
  group: 'check',
}
