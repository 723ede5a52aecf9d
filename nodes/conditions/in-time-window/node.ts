import { Type } from 'typebox'
import type { FactRequest } from '../../contract/fact.ts'
import { defineCondition } from '../../contract/node.ts'
import { isInWindow, isTimeZone, timeOfDayPattern, weekdays } from '../../matching/time.ts'
import { readFlag } from '../fact-values.ts'
import { unknown, whenUnknown, yesNoPorts } from '../yes-no.ts'

const timeOfDay = Type.String({ pattern: timeOfDayPattern })
const schema = Type.Object(
  {
    timeZone: Type.String({ minLength: 1, maxLength: 60 }),
    weekdays: Type.Array(Type.Enum([...weekdays]), { maxItems: 7, uniqueItems: true }),
    from: timeOfDay,
    to: timeOfDay,
    holidays: Type.Optional(Type.String({ pattern: '^[A-Z]{2}(-[A-Z0-9]{1,3})?$' })),
    calendar: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    whenUnknown,
  },
  { additionalProperties: false },
)

export const node = defineCondition({
  type: 'in-time-window',
  version: 1,
  schema,
  defaults: {
    timeZone: 'Europe/Berlin',
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    from: '09:00',
    to: '17:00',
    whenUnknown: 'no',
  },
  ports: yesNoPorts,
  check: (config) => [
    ...(isTimeZone(config.timeZone)
      ? []
      : [
          {
            field: '/timeZone',
            en: `There is no time zone "${config.timeZone}"`,
            de: `Die Zeitzone "${config.timeZone}" gibt es nicht`,
          },
        ]),
    ...(config.from === config.to && config.from !== '00:00'
      ? [{ field: '/to', en: 'The window has no length', de: 'Das Zeitfenster hat keine Länge' }]
      : []),
  ],
  needs: (config, { now }) => {
    const facts: FactRequest[] = []
    if (config.holidays !== undefined) facts.push({ kind: 'holiday', region: config.holidays, at: now })
    if (config.calendar !== undefined) facts.push({ kind: 'calendar', calendar: config.calendar, at: now })
    return facts
  },
  choose: (config, { now }, facts) => {
    if (!isTimeZone(config.timeZone)) {
      return unknown(config.whenUnknown, `there is no time zone "${config.timeZone}"`)
    }
    const window = `${config.from} to ${config.to} (${config.timeZone})`
    if (!isInWindow(now, config)) return { port: 'no', reason: `it is outside ${window}` }
    let at = 0
    if (config.holidays !== undefined) {
      const holiday = readFlag(facts[at++], 'holiday')
      if (!holiday.known) return unknown(config.whenUnknown, `holidays can not be told: ${holiday.why}`)
      if (holiday.value) return { port: 'no', reason: `it is a public holiday in ${config.holidays}` }
    }
    if (config.calendar !== undefined) {
      const open = readFlag(facts[at], 'open')
      if (!open.known) {
        return unknown(config.whenUnknown, `the calendar ${config.calendar} can not be read: ${open.why}`)
      }
      if (!open.value) return { port: 'no', reason: `it is not in the calendar ${config.calendar}` }
    }
    return { port: 'yes', reason: `it is within ${window}` }
  },
})
