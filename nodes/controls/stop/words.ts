import { textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'

export const words: NodeWords = {
  title: { en: 'Stop', de: 'Ende' },
  about: { en: 'Ends the whole run here', de: 'Beendet den ganzen Lauf hier' },
  reasons: [{ written: /^Stopped here$/, en: 'stopped here', de: 'hier beendet' }],
  group: 'wait',
  sentence: (config) => {
    const reason = textOf(config, 'reason')
    return reason === ''
      ? { en: 'Stop here', de: 'Hier ist Schluss' }
      : { en: `Stop here: ${reason}`, de: `Hier ist Schluss: ${reason}` }
  },
  ports: {},
  fields: { reason: { en: 'Reason', de: 'Begründung' } },
}
