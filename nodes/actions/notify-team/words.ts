import { short, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { actionPorts, fieldWords } from '../field-words.ts'

export const words: NodeWords = {
  title: { en: 'Tell the team', de: 'Team benachrichtigen' },
  about: { en: "Puts a line on the team's list", de: 'Setzt eine Zeile auf die Liste des Teams' },
  group: 'team',
  begins: {
    text: {
      en: 'Please have a look: {{ event.subject.text }}',
      de: 'Bitte einmal ansehen: {{ event.subject.text }}',
    },
  },
  sentence: (config) => {
    const group = textOf(config, 'group')
    const said = textOf(config, 'template') || short(textOf(config, 'text'))
    return { en: `Tell "${group}": ${said}`, de: `Sag "${group}" Bescheid: ${said}` }
  },
  ports: actionPorts,
  fields: {
    on: fieldWords.on,
    group: { en: 'Who is told', de: 'Wer benachrichtigt wird' },
    text: fieldWords.text,
    template: fieldWords.template,
  },
}
