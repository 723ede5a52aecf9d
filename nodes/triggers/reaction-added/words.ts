import { listOf, sayAny } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { saySpaces, spacesWords, triggerPorts } from '../in-spaces.ts'

export const words: NodeWords = {
  title: { en: 'A reaction is given', de: 'Eine Reaktion wird gegeben' },
  about: {
    en: 'Starts when a member reacts to content',
    de: 'Beginnt, wenn ein Mitglied auf einen Inhalt reagiert',
  },
  group: 'start',
  sentence: (config) => {
    const { en, de } = saySpaces(config)
    const emoji = sayAny(listOf(config, 'emoji'))
    return {
      en: `Somebody reacts${emoji.en && ` with ${emoji.en}`}${en}`,
      de: `Jemand reagiert${emoji.de && ` mit ${emoji.de}`}${de}`,
    }
  },
  ports: triggerPorts,
  fields: {
    spaces: spacesWords,
    emoji: {
      en: 'Only these reactions',
      de: 'Nur diese Reaktionen',
      hint: { en: 'Empty: every one', de: 'Leer: jede' },
    },
  },
}
