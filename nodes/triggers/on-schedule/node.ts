import { Type } from 'typebox'
import { defineTrigger } from '../../contract/node.ts'
import { durationMs, durationPattern, isTimeZone } from '../../matching/time.ts'
import { closed, eventPort } from '../in-spaces.ts'

/** Five fields: minute, hour, day of month, month, weekday; numbers, lists, ranges and steps. */
const cronPattern = '^\\s*([0-9*,/-]+\\s+){3}[0-9A-Za-z*,/-]+\\s+[0-9A-Za-z*,/-]+\\s*$'

const schema = Type.Object(
  {
    cron: Type.Optional(Type.String({ pattern: cronPattern, maxLength: 100 })),
    every: Type.Optional(Type.String({ pattern: durationPattern })),
    timeZone: Type.String({ minLength: 1, maxLength: 64 }),
  },
  closed,
)

/** Names a schedule: equal for equal schedules, and what its `schedule.due` events carry as `ext.schedule`. */
export function scheduleKey(config: { cron?: string; every?: string; timeZone: string }): string {
  const when = config.cron?.trim().replace(/\s+/g, ' ') ?? `every ${config.every ?? ''}`
  return `${when} ${config.timeZone}`
}

export const node = defineTrigger({
  type: 'on-schedule',
  version: 1,
  schema,
  defaults: { cron: '0 9 * * 1', timeZone: 'Europe/Berlin' },
  ports: eventPort,
  listens: ['schedule.due'],
  matches: (config, event) => event.ext.schedule === scheduleKey(config),
  check: (config) => {
    const problems: { field: string; en: string; de: string }[] = []
    if ((config.cron === undefined) === (config.every === undefined))
      problems.push({
        field: '/cron',
        en: 'Choose either fixed times or an interval.',
        de: 'Wähle entweder feste Zeiten oder einen Abstand.',
      })
    if (config.every !== undefined && durationMs(config.every) < 60_000)
      problems.push({
        field: '/every',
        en: 'The shortest interval is one minute.',
        de: 'Der kürzeste Abstand ist eine Minute.',
      })
    if (!isTimeZone(config.timeZone))
      problems.push({
        field: '/timeZone',
        en: `There is no time zone "${config.timeZone}".`,
        de: `Es gibt keine Zeitzone "${config.timeZone}".`,
      })
    return problems
  },
})
