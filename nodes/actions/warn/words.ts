import { short, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { actionPorts, fieldWords, sayWho, throughWords } from '../field-words.ts'

export const words: NodeWords = {
  title: { en: 'Warn', de: 'Verwarnen' },
  about: { en: 'Warns a member, on record', de: 'Verwarnt ein Mitglied, mit Vermerk' },
  group: 'protect',
  sentence: (config) => {
    const said = textOf(config, 'template') || short(textOf(config, 'text'))
    const { en, de } = sayWho(config)
    return { en: `Warn ${en}: ${said}`, de: `Verwarne ${de}: ${said}` }
  },
  ports: actionPorts,
  fields: {
    who: fieldWords.who,
    text: fieldWords.text,
    template: fieldWords.template,
    ...throughWords,
  },
}
