import { sayDuration, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { actionPorts } from '../field-words.ts'

export const words: NodeWords = {
  title: { en: 'Set the mode', de: 'Modus setzen' },
  about: {
    en: 'Puts the community into another mode',
    de: 'Versetzt die Community in einen anderen Modus',
  },
  group: 'team',
  sentence: (config) => {
    const mode = textOf(config, 'mode')
    const duration = textOf(config, 'duration')
    const long = duration === '' ? null : sayDuration(duration)
    return {
      en: `Set the mode to "${mode}"${long ? ` for ${long.en}` : ''}`,
      de: `Setze den Modus auf "${mode}"${long ? ` (Dauer: ${long.de})` : ''}`,
    }
  },
  ports: actionPorts,
  fields: {
    mode: { en: 'Mode', de: 'Modus' },
    duration: {
      en: 'For how long',
      de: 'Wie lange',
      hint: { en: 'Empty: without end', de: 'Leer: ohne Ende' },
    },
  },
}
