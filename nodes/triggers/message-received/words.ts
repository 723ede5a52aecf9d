import type { NodeWords } from '../../contract/words.ts'
import { triggerPorts } from '../in-spaces.ts'

export const words: NodeWords = {
  title: { en: 'A message arrives', de: 'Eine Nachricht kommt an' },
  about: {
    en: 'Starts when somebody writes to the community or mentions it',
    de: 'Beginnt, wenn jemand der Community schreibt oder sie erwähnt',
  },
  group: 'start',
  sentence: (config) =>
    config.mentions === false
      ? { en: 'A private message arrives', de: 'Eine persönliche Nachricht kommt an' }
      : {
          en: 'A private message or a mention arrives',
          de: 'Eine persönliche Nachricht oder Erwähnung kommt an',
        },
  ports: triggerPorts,
  fields: { mentions: { en: 'Mentions too', de: 'Auch Erwähnungen' } },
}
