import { expect, it } from 'vitest'
import {
  addBusinessTime,
  addDuration,
  durationMs,
  isDuration,
  isInWindow,
  nextTimeOfDay,
  type TimeWindow,
} from './time.ts'

const office: TimeWindow = {
  timeZone: 'Europe/Berlin',
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  from: '09:00',
  to: '17:00',
}

it('reads durations', () => {
  expect(durationMs('PT10M')).toBe(600_000)
  expect(durationMs('P1DT1H')).toBe(90_000_000)
  expect(['PT10M', 'P14D', 'P1Y2M', 'P', 'PT', '10', 'P1H'].map(isDuration)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

it('adds days of the calendar where the clock changes', () => {
  expect(addDuration('2026-03-28T12:00:00Z', 'P1D', 'Europe/Berlin')).toBe('2026-03-29T11:00:00.000Z')
  expect(addDuration('2026-03-28T12:00:00Z', 'PT24H', 'Europe/Berlin')).toBe('2026-03-29T12:00:00.000Z')
  expect(addDuration('2026-01-31T00:00:00Z', 'P1M')).toBe('2026-02-28T00:00:00.000Z')
})

it('knows weekdays and times of day in the zone', () => {
  expect(isInWindow('2026-11-25T08:00:00Z', office)).toBe(true)
  expect(isInWindow('2026-11-25T07:59:00Z', office)).toBe(false)
  expect(isInWindow('2026-11-25T16:00:00Z', office)).toBe(false)
  expect(isInWindow('2026-11-28T10:00:00Z', office)).toBe(false)
})

it('goes past midnight and counts the hours after it to the day before', () => {
  const night: TimeWindow = { timeZone: 'UTC', weekdays: ['friday'], from: '22:00', to: '06:00' }
  expect(isInWindow('2026-11-27T23:00:00Z', night)).toBe(true)
  expect(isInWindow('2026-11-28T05:00:00Z', night)).toBe(true)
  expect(isInWindow('2026-11-27T05:00:00Z', night)).toBe(false)
})

it('finds the next time of day', () => {
  expect(nextTimeOfDay('2026-11-25T08:00:00Z', '09:00', 'Europe/Berlin')).toBe('2026-11-26T08:00:00.000Z')
  expect(nextTimeOfDay('2026-11-27T10:00:00Z', '09:00', 'Europe/Berlin', ['monday'])).toBe(
    '2026-11-30T08:00:00.000Z',
  )
})

it('adds time inside business hours only', () => {
  expect(addBusinessTime('2026-11-27T15:00:00Z', 'PT4H', office)).toBe('2026-11-30T11:00:00.000Z')
  expect(addBusinessTime('2026-11-25T09:00:00Z', 'PT1H', office)).toBe('2026-11-25T10:00:00.000Z')
})
