import { textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { actionPorts, fieldWords, sayOn } from '../field-words.ts'

export const words: NodeWords = {
  title: { en: 'Set a label', de: 'Markieren' },
  about: {
    en: 'Marks content in the records of Steward',
    de: 'Markiert einen Inhalt in den Akten von Steward',
  },
  group: 'team',
  sentence: (config) => {
    const on = sayOn(config)
    const label = textOf(config, 'label')
    return { en: `Label ${on.en} "${label}"`, de: `Markiere ${on.de} mit "${label}"` }
  },
  ports: actionPorts,
  fields: {
    on: fieldWords.on,
    label: { en: 'Label', de: 'Markierung' },
    duration: {
      en: 'For how long',
      de: 'Wie lange',
      hint: { en: 'Empty: without end', de: 'Leer: ohne Ende' },
    },
  },
}
