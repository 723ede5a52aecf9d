import { short, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { actionPorts, fieldWords, sayOn, throughWords } from '../field-words.ts'

export const words: NodeWords = {
  title: { en: 'Reply', de: 'Antworten' },
  about: { en: 'Writes a public answer', de: 'Schreibt eine öffentliche Antwort' },
  group: 'answer',
  begins: {
    text: {
      en: 'Thank you for your post, {{ member.name }}.',
      de: 'Danke für deinen Beitrag, {{ member.name }}.',
    },
  },
  sentence: (config) => {
    const said = textOf(config, 'template') || short(textOf(config, 'text'))
    const { en, de } = sayOn(config)
    return { en: `Answer ${en}: ${said}`, de: `Antworte auf ${de}: ${said}` }
  },
  ports: actionPorts,
  fields: {
    on: fieldWords.on,
    text: fieldWords.text,
    template: fieldWords.template,
    ...throughWords,
  },
}
