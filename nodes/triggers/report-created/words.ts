import { listOf, sayAny } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { saySpaces, spacesWords, triggerPorts } from '../in-spaces.ts'

export const words: NodeWords = {
  title: { en: 'Something is reported', de: 'Etwas wird gemeldet' },
  about: { en: 'Starts when a member reports content', de: 'Beginnt, wenn ein Mitglied einen Inhalt meldet' },
  group: 'start',
  sentence: (config) => {
    const { en, de } = saySpaces(config)
    const reasons = sayAny(listOf(config, 'reasons'))
    return {
      en: `Something is reported${reasons.en && ` for ${reasons.en}`}${en}`,
      de: `Etwas wird gemeldet${reasons.de && ` wegen ${reasons.de}`}${de}`,
    }
  },
  ports: triggerPorts,
  fields: {
    spaces: spacesWords,
    reasons: {
      en: 'Only for these reasons',
      de: 'Nur aus diesen Gründen',
      hint: { en: 'Empty: every reason', de: 'Leer: jeder Grund' },
    },
  },
}
