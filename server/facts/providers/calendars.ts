import Holidays from 'date-holidays'
import type { FactRequest } from '../../../nodes/contract/fact.ts'
import type { JsonValue } from '../../../nodes/contract/json.ts'
import { isInWindow, isTimeZone, type TimeWindow, weekdays } from '../../../nodes/matching/time.ts'
import { notProvided, type Provide, value } from '../provider.ts'

const known = new Map<string, Holidays>()

/** The holiday's name, or false; `region` as in `DE`, `DE-BY`, `GB`. */
export const holiday: Provide<Extract<FactRequest, { kind: 'holiday' }>> = async ({ region, at }) => {
  const [country = '', state] = region.split('-')
  const days = known.get(region) ?? (state ? new Holidays(country, state) : new Holidays(country))
  known.set(region, days)
  const found = days.isHoliday(new Date(at))
  const first = Array.isArray(found) ? found[0] : undefined
  return value(first ? first.name : false, 'date-holidays', '3')
}

/** Whether a business calendar of the library is open: one of its `hours` windows holds the time, no holiday does. */
export const calendar: Provide<Extract<FactRequest, { kind: 'calendar' }>> = async (
  request,
  question,
  deps,
) => {
  const { community } = question.event
  const found = await deps.reads.item({ community, kind: 'calendar', name: request.calendar })
  if (!found) return notProvided
  const { timeZone, hours, holidays } = found.content
  const zone = typeof timeZone === 'string' && isTimeZone(timeZone) ? timeZone : 'UTC'
  const windows = Array.isArray(hours) ? hours.flatMap((one) => windowOf(one, zone)) : []
  const days = Array.isArray(holidays) ? holidays.filter((one) => typeof one === 'string') : []
  const closed = await Promise.all(days.map((one) => isFree(one, request.at, zone, question, deps)))
  const free = closed.some(Boolean)
  return value(
    !free && windows.some((one) => isInWindow(request.at, one)),
    `calendar ${found.name}`,
    String(found.version),
  )
}

/** A date (`2026-12-24`) by the calendar of the zone, or a region (`DE-BE`) whose holidays count. */
async function isFree(
  holidayOrRegion: string,
  at: string,
  timeZone: string,
  ...rest: [Parameters<typeof holiday>[1], Parameters<typeof holiday>[2]]
) {
  if (/^\d{4}-/.test(holidayOrRegion))
    return new Date(at).toLocaleDateString('sv-SE', { timeZone }) === holidayOrRegion
  const fact = await holiday({ kind: 'holiday', region: holidayOrRegion, at }, ...rest)
  return fact.is === 'value' && fact.value !== false
}

function windowOf(saved: JsonValue, timeZone: string): TimeWindow[] {
  if (saved === null || typeof saved !== 'object' || Array.isArray(saved)) return []
  const { days, from, to } = saved
  if (typeof from !== 'string' || typeof to !== 'string' || !Array.isArray(days)) return []
  // Saved as numbers from 1, Monday.
  return [{ timeZone, weekdays: weekdays.filter((_day, at) => days.includes(at + 1)), from, to }]
}
