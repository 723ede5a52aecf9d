import { listed, listOf, textOf } from '../../contract/say.ts'
import type { NodeWords } from '../../contract/words.ts'
import { unknownReasons, whenUnknownWords, yesNoWords } from '../yes-no.ts'

const germanDays: Record<string, string> = {
  monday: 'Montag',
  tuesday: 'Dienstag',
  wednesday: 'Mittwoch',
  thursday: 'Donnerstag',
  friday: 'Freitag',
  saturday: 'Samstag',
  sunday: 'Sonntag',
}

export const words: NodeWords = {
  title: { en: 'Time of day and week', de: 'Tages- und Wochenzeit' },
  about: {
    en: 'Whether it is office hours, night, weekend',
    de: 'Ob gerade Bürozeit, Nacht oder Wochenende ist',
  },
  sentence: (config) => {
    const days = listOf(config, 'weekdays')
    const [from, to] = [textOf(config, 'from', '…'), textOf(config, 'to', '…')]
    const all = days.length === 0 || days.length === 7
    const en = all ? 'any day' : joined(days.map((day) => day.slice(0, 1).toUpperCase() + day.slice(1))).en
    const de = all ? 'an jedem Tag' : joined(days.map((day) => germanDays[day] ?? day)).de
    const free = typeof config.holidays === 'string'
    return {
      en: `It is ${en}, ${from} to ${to}${free ? ', and no public holiday' : ''}`,
      de: `Es ist ${de}, ${from} bis ${to} Uhr${free ? ', und kein Feiertag' : ''}`,
    }
  },
  ports: yesNoWords,
  fields: {
    timeZone: {
      en: 'Time zone',
      de: 'Zeitzone',
      hint: { en: 'Such as Europe/Berlin', de: 'Etwa Europe/Berlin' },
    },
    weekdays: {
      en: 'Days',
      de: 'Tage',
      hint: { en: 'None chosen: every day', de: 'Keiner gewählt: jeder Tag' },
    },
    from: { en: 'From', de: 'Von' },
    to: {
      en: 'To',
      de: 'Bis',
      hint: { en: 'Earlier than “from” goes past midnight', de: 'Früher als „von“ geht über Mitternacht' },
    },
    holidays: {
      en: 'Not on public holidays of',
      de: 'Nicht an Feiertagen von',
      hint: { en: 'A country or region, such as DE-BY', de: 'Ein Land oder eine Region, etwa DE-BY' },
    },
    calendar: { en: 'Only in the calendar', de: 'Nur im Kalender' },
    whenUnknown: whenUnknownWords,
  },
  reasons: [
    { written: /^it is within (.+) to (.+)$/, en: 'it is within $1 to $2', de: 'es ist zwischen $1 und $2' },
    {
      written: /^it is outside (.+) to (.+)$/,
      en: 'it is outside $1 to $2',
      de: 'es ist nicht zwischen $1 und $2',
    },
    {
      written: /^it is a public holiday in (.+)$/,
      en: 'it is a public holiday in $1',
      de: 'es ist Feiertag in $1',
    },
    {
      written: /^it is not in the calendar (.+)$/,
      en: 'it is not in the calendar $1',
      de: 'es liegt nicht im Kalender $1',
    },
    {
      written: /^the calendar (.+) can not be read: (.+)$/,
      en: 'the calendar $1 can not be read: $2',
      de: 'der Kalender $1 lässt sich nicht lesen: $2',
    },
    {
      written: /^holidays can not be told: (.+)$/,
      en: 'holidays can not be told: $1',
      de: 'der Feiertag lässt sich nicht sagen: $1',
    },
    {
      written: /^there is no time zone "(.*)"$/,
      en: 'there is no time zone “$1”',
      de: 'es gibt keine Zeitzone „$1“',
    },
    ...unknownReasons,
  ],
  group: 'check',
}

/** Five office days are said in full: a count would hide which. */
function joined(days: string[]): { en: string; de: string } {
  if (days.length <= 4) return listed(days)
  const last = days.at(-1) ?? ''
  const first = days.slice(0, -1).join(', ')
  return { en: `${first} or ${last}`, de: `${first} oder ${last}` }
}
