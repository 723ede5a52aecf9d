import { sayDuration, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { triggerPorts } from '../in-spaces.ts'
import { sayCron } from './say-cron.ts'

export const words: NodeWords = {
  title: { en: 'On a schedule', de: 'Nach Zeitplan' },
  about: { en: 'Starts at fixed times or at an interval', de: 'Beginnt zu festen Zeiten oder in Abständen' },
  group: 'start',
  sentence: (config) => {
    const zone = textOf(config, 'timeZone')
    const every = textOf(config, 'every')
    if (every !== '') {
      const { en, de } = sayDuration(every)
      return { en: `Every ${en}`, de: `Regelmäßig, Abstand: ${de}` }
    }
    const { en, de } = sayCron(textOf(config, 'cron').trim())
    return { en: `${en} (${zone})`, de: `${de} (${zone})` }
  },
  ports: triggerPorts,
  fields: {
    cron: {
      en: 'Fixed times',
      de: 'Feste Zeiten',
      hint: { en: 'Minute, hour, day, month, weekday', de: 'Minute, Stunde, Tag, Monat, Wochentag' },
    },
    every: { en: 'Interval', de: 'Abstand' },
    timeZone: { en: 'Time zone', de: 'Zeitzone' },
  },
}
