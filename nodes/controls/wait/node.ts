import { type Static, Type } from 'typebox'
import type { IsoTime } from '../../contract/json.ts'
import { defineControl, type NodeContext } from '../../contract/node.ts'
import {
  addBusinessTime,
  addDuration,
  durationPattern,
  isTimeZone,
  nextTimeOfDay,
  timeOfDayPattern,
  weekdays,
} from '../../matching/time.ts'

const closed = { additionalProperties: false } as const
const time = Type.Optional(Type.String({ pattern: timeOfDayPattern }))

const schema = Type.Object(
  {
    /** What is waited for; which of the other fields count follows from it. */
    for: Type.Union([
      Type.Literal('duration'),
      Type.Literal('time of day'),
      Type.Literal('date'),
      Type.Literal('business hours'),
    ]),
    duration: Type.Optional(Type.String({ pattern: durationPattern })),
    at: time,
    date: Type.Optional(
      Type.Union([
        Type.Literal('event happened'),
        Type.Literal('content was written'),
        Type.Literal('member joined'),
      ]),
    ),
    side: Type.Optional(Type.Union([Type.Literal('before'), Type.Literal('after')])),
    opens: time,
    closes: time,
    weekdays: Type.Optional(Type.Array(Type.Enum([...weekdays]), { uniqueItems: true })),
    timeZone: Type.String({ minLength: 1, maxLength: 64 }),
  },
  closed,
)
type Config = Static<typeof schema>

/** When the wait ends; never looks at the clock, so that every attempt says the same. Null: no such date is known. */
export function endOf(
  config: Config,
  { since, event }: Pick<NodeContext, 'since' | 'event'>,
): IsoTime | null {
  const { duration = 'PT0S', timeZone } = config
  switch (config.for) {
    case 'duration':
      return addDuration(since, duration, timeZone)
    case 'time of day':
      return nextTimeOfDay(since, config.at ?? '09:00', timeZone, allOr(config.weekdays))
    case 'business hours':
      return addBusinessTime(since, duration, {
        timeZone,
        weekdays: config.weekdays ?? weekdays.slice(0, 5),
        from: config.opens ?? '09:00',
        to: config.closes ?? '17:00',
      })
    case 'date': {
      const date = dateOf(config.date, event)
      if (date === undefined) return null
      return addDuration(date, config.side === 'before' ? `-${duration}` : duration, timeZone)
    }
  }
}

export const node = defineControl({
  type: 'wait',
  version: 1,
  schema,
  defaults: { for: 'duration', duration: 'P1D', timeZone: 'Europe/Berlin' },
  ports: () => [{ name: 'done' }],
  check: (config) => {
    const problems: { field: string; en: string; de: string }[] = []
    if (config.for !== 'time of day' && config.duration === undefined)
      problems.push({ field: '/duration', en: 'Say how long to wait.', de: 'Sag, wie lange gewartet wird.' })
    if (config.for === 'time of day' && config.at === undefined)
      problems.push({ field: '/at', en: 'Say until what time.', de: 'Sag, bis zu welcher Uhrzeit.' })
    if (config.for === 'date' && config.date === undefined)
      problems.push({ field: '/date', en: 'Choose a date.', de: 'Wähle ein Datum.' })
    if (!isTimeZone(config.timeZone))
      problems.push({
        field: '/timeZone',
        en: `There is no time zone "${config.timeZone}".`,
        de: `Es gibt keine Zeitzone "${config.timeZone}".`,
      })
    return problems
  },
  step: (config, context) => {
    const until = endOf(config, context)
    if (until === null)
      return { is: 'go', choice: { port: 'done', reason: 'The date is not known: no wait.' } }
    return { is: 'sleep', until, then: { port: 'done', reason: `Waited until ${until}` } }
  },
})

function dateOf(date: Config['date'], event: NodeContext['event']): IsoTime | undefined {
  switch (date) {
    case 'content was written':
      return event.subject.createdAt
    case 'member joined':
      return event.actor?.joinedAt
    default:
      return event.occurredAt
  }
}

function allOr(some: Config['weekdays']) {
  return some === undefined || some.length === 0 ? weekdays : some
}
