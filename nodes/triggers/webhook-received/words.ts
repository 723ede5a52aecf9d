import { listOf, sayAny } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { triggerPorts } from '../in-spaces.ts'

export const words: NodeWords = {
  title: { en: 'A webhook arrives', de: 'Ein Webhook kommt an' },
  about: {
    en: 'Starts when another system reports something',
    de: 'Beginnt, wenn ein anderes System etwas meldet',
  },
  group: 'start',
  sentence: (config) => {
    const { en, de } = sayAny(listOf(config, 'connections'))
    return {
      en: `A webhook arrives${en && ` through ${en}`}`,
      de: `Ein Webhook kommt an${de && ` über ${de}`}`,
    }
  },
  ports: triggerPorts,
  fields: {
    connections: {
      en: 'Only through these connections',
      de: 'Nur über diese Verbindungen',
      hint: { en: 'Empty: all', de: 'Leer: alle' },
    },
  },
}
