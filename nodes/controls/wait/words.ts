import type { Words } from '../../contract/json.ts'
import { listOf, sayDuration, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'

const dates: { [date: string]: Words } = {
  'event happened': { en: 'the event', de: 'dem Ereignis' },
  'content was written': { en: 'the writing of the content', de: 'dem Schreiben des Inhalts' },
  'member joined': { en: 'the joining of the member', de: 'dem Beitritt des Mitglieds' },
}

export const words: NodeWords = {
  title: { en: 'Wait', de: 'Warten' },
  about: {
    en: 'For a time, until a time of day, a date or business hours',
    de: 'Eine Zeit lang, bis zu einer Uhrzeit, einem Datum oder Geschäftszeiten',
  },
  reasons: [
    { written: /^Waited until (\S+)$/, en: 'waited until $1', de: 'wartete bis $1' },
    {
      written: /^The date is not known: no wait\.$/,
      en: 'the date is not known: no wait',
      de: 'das Datum ist nicht bekannt: kein Warten',
    },
  ],
  group: 'wait',
  sentence: (config) => {
    const long = sayDuration(textOf(config, 'duration') || 'PT0S')
    switch (textOf(config, 'for')) {
      case 'time of day': {
        const days = listOf(config, 'weekdays').length > 0
        const at = textOf(config, 'at')
        return {
          en: `Wait until ${at}${days ? ' on one of the days' : ''}`,
          de: `Warte bis ${at} Uhr${days ? ' an einem der Tage' : ''}`,
        }
      }
      case 'business hours':
        return { en: `Wait ${long.en} of business hours`, de: `Warte ${long.de} an Geschäftszeit` }
      case 'date': {
        const date = dates[textOf(config, 'date')] ?? { en: 'a date', de: 'einem Datum' }
        const before = textOf(config, 'side') === 'before'
        return {
          en: `Wait until ${long.en} ${before ? 'before' : 'after'} ${date.en}`,
          de: `Warte bis ${long.de} ${before ? 'vor' : 'nach'} ${date.de}`,
        }
      }
      default:
        return { en: `Wait ${long.en}`, de: `Warte ${long.de}` }
    }
  },
  ports: { done: { en: 'Then', de: 'Danach' } },
  fields: {
    for: { en: 'Wait for', de: 'Warten auf' },
    duration: { en: 'How long', de: 'Wie lange' },
    at: { en: 'Time of day', de: 'Uhrzeit' },
    date: { en: 'Date', de: 'Datum' },
    side: { en: 'Before or after', de: 'Davor oder danach' },
    opens: { en: 'Opens at', de: 'Öffnet um' },
    closes: { en: 'Closes at', de: 'Schließt um' },
    weekdays: { en: 'Weekdays', de: 'Wochentage' },
    timeZone: { en: 'Time zone', de: 'Zeitzone' },
  },
}
