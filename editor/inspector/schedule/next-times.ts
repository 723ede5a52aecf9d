import { Temporal } from 'temporal-polyfill'

/** A cron text read: the numbers each field allows. */
interface Cron {
  minutes: Set<number>
  hours: Set<number>
  days: Set<number>
  months: Set<number>
  weekdays: Set<number>
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Days of a month and of a week must both fit, as in Temporal, which keeps the time; in other crons either is enough. */
export function readCron(text: string): Cron | undefined {
  const parts = text.trim().split(/\s+/)
  if (parts.length !== 5) return undefined
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = parts
  const minutes = numbersOf(minute, 0, 59)
  const hours = numbersOf(hour, 0, 23)
  const days = numbersOf(day, 1, 31)
  const months = numbersOf(month, 1, 12, monthNames, 1)
  const weekdays = numbersOf(weekday, 0, 7, dayNames, 0)
  if (!minutes || !hours || !days || !months || !weekdays) return undefined
  if (weekdays.has(7)) weekdays.add(0)
  return { minutes, hours, days, months, weekdays }
}

/** The next times after `from` at which a schedule is due, at most `count`; empty when it never is. */
export function nextTimes(
  schedule: { cron?: string; every?: string; timeZone: string },
  from: string,
  count: number,
): string[] {
  try {
    if (schedule.cron !== undefined) return nextCronTimes(schedule.cron, schedule.timeZone, from, count)
    return schedule.every === undefined ? [] : nextIntervals(schedule.every, from, count)
  } catch {
    return []
  }
}

/** Temporal counts intervals from 1970, whenever the rule was published. */
function nextIntervals(every: string, from: string, count: number): string[] {
  const d = Temporal.Duration.from(every)
  const days = d.years * 365 + d.months * 30 + d.weeks * 7 + d.days
  const step = days * 86_400_000 + d.hours * 3_600_000 + d.minutes * 60_000 + d.seconds * 1_000
  if (step < 1_000) return []
  const first = (Math.floor(Date.parse(from) / step) + 1) * step
  return Array.from({ length: count }, (_, at) => new Date(first + at * step).toISOString())
}

function nextCronTimes(cron: string, timeZone: string, from: string, count: number): string[] {
  const read = readCron(cron)
  if (!read) return []
  const start = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone)
  const found: string[] = []
  // Five years hold every date, the 29th of February too.
  for (let ahead = 0; ahead < 366 * 5 && found.length < count; ahead += 1) {
    const day = start.startOfDay().add({ days: ahead })
    if (!read.months.has(day.month) || !read.days.has(day.day) || !read.weekdays.has(day.dayOfWeek % 7))
      continue
    for (const hour of read.hours)
      for (const minute of read.minutes) {
        const at = day.withPlainTime({ hour, minute })
        if (at.hour !== hour || at.epochMilliseconds <= start.epochMilliseconds) continue
        if (found.length < count) found.push(new Date(at.epochMilliseconds).toISOString())
      }
  }
  return found
}

/** `*`, `1,3`, `1-5`, `mon-fri`, each with a step; undefined when it can not be read. */
function numbersOf(
  text: string,
  from: number,
  to: number,
  names: readonly string[] = [],
  first = 0,
): Set<number> | undefined {
  const found = new Set<number>()
  const one = (word: string) => {
    const named = names.indexOf(word.slice(0, 3).toLowerCase())
    return named >= 0 ? named + first : /^\d+$/.test(word) ? Number(word) : Number.NaN
  }
  for (const part of text.split(',')) {
    const [range = '', stepText] = part.split('/')
    const step = stepText === undefined ? 1 : Number(stepText)
    const [a = '', b] = range.split('-')
    const low = range === '*' ? from : one(a)
    const high = range === '*' ? to : b !== undefined ? one(b) : stepText === undefined ? low : to
    if (!(step >= 1) || !(low >= from) || !(high <= to) || !(low <= high)) return undefined
    for (let at = low; at <= high; at += step) found.add(at)
  }
  return new Set([...found].toSorted((x, y) => x - y))
}
