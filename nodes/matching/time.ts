import { Temporal } from 'temporal-polyfill'
import type { Duration, IsoTime } from '../contract/json.ts'

/** For schemas: an ISO 8601 duration such as `PT10M`, `P14D`, `P1M`. */
export const durationPattern =
  '^P(?=\\d|T\\d)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T(?=\\d)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,8}S)?)?$'
/** For schemas: a time of day such as `09:30`. */
export const timeOfDayPattern = '^([01]\\d|2[0-3]):[0-5]\\d$'

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof weekdays)[number]

/** Weekdays and times of day in a zone; `from` after `to` goes past midnight and belongs to the day it began. */
export interface TimeWindow {
  timeZone: string
  weekdays?: readonly Weekday[]
  from?: string
  to?: string
}

export function isDuration(text: string): boolean {
  return new RegExp(durationPattern).test(text)
}

export function isTimeZone(text: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text)
    return true
  } catch {
    return false
  }
}

/**
 * A duration in milliseconds; a month counts as 30 days, a year as 365.
 * @throws RangeError for a text that is no duration (schemas keep those out).
 */
export function durationMs(duration: Duration): number {
  const d = Temporal.Duration.from(duration)
  const days = d.years * 365 + d.months * 30 + d.weeks * 7 + d.days
  return days * 86_400_000 + d.hours * 3_600_000 + d.minutes * 60_000 + d.seconds * 1_000 + d.milliseconds
}

/**
 * A time later by a duration; days and months are those of the calendar in the zone.
 * @throws RangeError for a text that is no time, duration or zone.
 */
export function addDuration(time: IsoTime, duration: Duration, timeZone = 'UTC'): IsoTime {
  return toIso(zoned(time, timeZone).add(duration))
}

/** Whether a time is in a window. */
export function isInWindow(time: IsoTime, window: TimeWindow): boolean {
  const at = zoned(time, window.timeZone)
  const from = minutesOf(window.from ?? '00:00')
  const to = minutesOf(window.to ?? '00:00') || 1440
  const minute = at.hour * 60 + at.minute
  if (from < to) return minute >= from && minute < to && onDay(at.dayOfWeek, window)
  if (minute >= from) return onDay(at.dayOfWeek, window)
  return minute < to && onDay(at.dayOfWeek === 1 ? 7 : at.dayOfWeek - 1, window)
}

/** The next moment after `time` at which the clock in the zone shows `timeOfDay`, on one of the weekdays. */
export function nextTimeOfDay(
  time: IsoTime,
  timeOfDay: string,
  timeZone: string,
  on: readonly Weekday[] = weekdays,
): IsoTime {
  const at = zoned(time, timeZone)
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const then = at.add({ days: ahead }).withPlainTime(timeOfDay)
    if (Temporal.ZonedDateTime.compare(then, at) > 0 && onDay(then.dayOfWeek, { timeZone, weekdays: on })) {
      return toIso(then)
    }
  }
  return toIso(at.add({ days: 1 }).withPlainTime(timeOfDay))
}

/** A time later by so much time inside the windows: four business hours from Friday 16:00 end on Monday. */
export function addBusinessTime(time: IsoTime, duration: Duration, window: TimeWindow): IsoTime {
  let left = durationMs(duration)
  let at = zoned(time, window.timeZone)
  // Two years of days bound the search, whatever the window.
  for (let day = 0; day < 731; day += 1) {
    const start = at.startOfDay()
    const opens = start.withPlainTime(window.from ?? '00:00')
    const closes =
      minutesOf(window.to ?? '00:00') === 0
        ? start.add({ days: 1 })
        : start.withPlainTime(window.to ?? '00:00')
    const begin = Temporal.ZonedDateTime.compare(at, opens) > 0 ? at : opens
    const open = closes.epochMilliseconds - begin.epochMilliseconds
    if (onDay(at.dayOfWeek, window) && open > 0) {
      if (left <= open) return toIso(begin.add({ milliseconds: left }))
      left -= open
    }
    at = start.add({ days: 1 })
  }
  return toIso(at)
}

function onDay(dayOfWeek: number, window: TimeWindow): boolean {
  const day = weekdays[dayOfWeek - 1]
  if (!window.weekdays || window.weekdays.length === 0) return true
  return day !== undefined && window.weekdays.includes(day)
}

function minutesOf(timeOfDay: string): number {
  const [hours = '0', minutes = '0'] = timeOfDay.split(':')
  return Number(hours) * 60 + Number(minutes)
}

function zoned(time: IsoTime, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(time).toZonedDateTimeISO(timeZone)
}

function toIso(at: Temporal.ZonedDateTime): IsoTime {
  return new Date(at.epochMilliseconds).toISOString()
}
