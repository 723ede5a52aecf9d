import { short, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { actionPorts, fieldWords, sayWho, throughWords } from '../field-words.ts'

export const words: NodeWords = {
  title: { en: 'Send a message', de: 'Nachricht senden' },
  about: { en: 'Writes to a member in private', de: 'Schreibt einem Mitglied persönlich' },
  group: 'answer',
  sentence: (config) => {
    const said = textOf(config, 'template') || short(textOf(config, 'text'))
    const { en, de } = sayWho(config)
    return { en: `Write to ${en}: ${said}`, de: `Schreib an ${de}: ${said}` }
  },
  ports: actionPorts,
  fields: {
    who: fieldWords.who,
    text: fieldWords.text,
    template: fieldWords.template,
    ...throughWords,
  },
}
