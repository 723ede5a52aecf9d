import { sayDuration, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { actionPorts, fieldWords, sayWho } from '../field-words.ts'

export const words: NodeWords = {
  title: { en: 'Add a strike', de: 'Verstoß vermerken' },
  about: { en: 'Counts against a member, for a time', de: 'Zählt gegen ein Mitglied, auf Zeit' },
  group: 'protect',
  sentence: (config) => {
    const who = sayWho(config)
    const points = textOf(config, 'points')
    const duration = textOf(config, 'duration')
    const long = duration === '' ? null : sayDuration(duration)
    return {
      en: `Strike with ${points} ${points === '1' ? 'point' : 'points'} for ${who.en}${long ? `, for ${long.en}` : ''}`,
      de: `Verstoß mit ${points} ${points === '1' ? 'Punkt' : 'Punkten'} für ${who.de}${long ? ` (Dauer: ${long.de})` : ''}`,
    }
  },
  ports: actionPorts,
  fields: {
    who: fieldWords.who,
    points: { en: 'Points', de: 'Punkte' },
    reason: fieldWords.reason,
    duration: {
      en: 'For how long',
      de: 'Wie lange',
      hint: { en: 'Empty: without end', de: 'Leer: ohne Ende' },
    },
  },
}
