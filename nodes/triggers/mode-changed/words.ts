import { listOf, sayAny } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { triggerPorts } from '../in-spaces.ts'

export const words: NodeWords = {
  title: { en: 'The mode changes', de: 'Der Modus wechselt' },
  about: {
    en: 'Starts when the community changes its mode, or a mode runs out',
    de: 'Beginnt, wenn die Community den Modus wechselt oder ein Modus abläuft',
  },
  group: 'start',
  sentence: (config) => {
    const to = sayAny(listOf(config, 'to'))
    const from = sayAny(listOf(config, 'from'))
    return {
      en: `The mode changes${from.en && ` from ${from.en}`}${to.en && ` to ${to.en}`}`,
      de: `Der Modus wechselt${from.de && ` von ${from.de}`}${to.de && ` zu ${to.de}`}`,
    }
  },
  ports: triggerPorts,
  fields: {
    to: {
      en: 'Only to these modes',
      de: 'Nur zu diesen Modi',
      hint: { en: 'Empty: to any', de: 'Leer: zu allen' },
    },
    from: {
      en: 'Only from these modes',
      de: 'Nur von diesen Modi',
      hint: { en: 'Empty: from any', de: 'Leer: von allen' },
    },
  },
}
