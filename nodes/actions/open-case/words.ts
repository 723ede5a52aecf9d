import { short, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { actionPorts, fieldWords } from '../field-words.ts'

export const words: NodeWords = {
  title: { en: 'Open a case', de: 'Fall eröffnen' },
  about: { en: 'Somebody of the team looks into it', de: 'Jemand aus dem Team geht der Sache nach' },
  group: 'team',
  begins: {
    title: { en: 'Look into {{ event.subject.text }}', de: 'Bitte nachgehen: {{ event.subject.text }}' },
  },
  sentence: (config) => {
    const group = textOf(config, 'group')
    const title = short(textOf(config, 'title'))
    return { en: `Open a case for "${group}": ${title}`, de: `Eröffne einen Fall für "${group}": ${title}` }
  },
  ports: actionPorts,
  fields: {
    on: fieldWords.on,
    title: { en: 'Title', de: 'Titel' },
    group: { en: 'Who looks into it', de: 'Wer ihm nachgeht' },
  },
}
