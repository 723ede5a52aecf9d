import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextTimes } from './next-times.ts'
import { readSchedule, type Schedule, writeSchedule } from './schedule-shape.ts'

const from = '2026-11-25T10:30:00.000Z'
const next = (cron: string, timeZone = 'UTC') => nextTimes({ cron, timeZone }, from, 3)

describe('the next times of a schedule', () => {
  it('are those of its cron text in its time zone', () => {
    expect(next('0 9 * * 1', 'Europe/Berlin')).toEqual([
      ...['2026-11-30T08:00:00.000Z', '2026-12-07T08:00:00.000Z', '2026-12-14T08:00:00.000Z'],
    ])
    expect(next('*/20 * * * *')).toEqual([
      ...['2026-11-25T10:40:00.000Z', '2026-11-25T11:00:00.000Z', '2026-11-25T11:20:00.000Z'],
    ])
    expect(next('0 12 * * mon-fri')[0]).toBe('2026-11-25T12:00:00.000Z')
  })

  it('follow the clock when it is put forward: half past two in the night does not happen', () => {
    const times = nextTimes(
      { cron: '30 2 28-30 3 *', timeZone: 'Europe/Berlin' },
      '2026-03-27T00:00:00.000Z',
      3,
    )
    expect(times).toEqual([
      '2026-03-28T01:30:00.000Z',
      '2026-03-30T00:30:00.000Z',
      '2027-03-29T00:30:00.000Z',
    ])
  })

  it('need a day of the month and of the week to fit both', () => {
    expect(next('0 0 13 * 5')[0]).toBe('2027-08-13T00:00:00.000Z')
  })

  it('are every so often since 1970 for an interval', () => {
    expect(nextTimes({ every: 'PT6H', timeZone: 'UTC' }, from, 2)).toEqual([
      ...['2026-11-25T12:00:00.000Z', '2026-11-25T18:00:00.000Z'],
    ])
  })

  it('are none for a date that never comes and for what can not be read', () => {
    for (const cron of ['0 0 31 2 *', '0 0 32 1 *', 'soon', '* * * *', '5-1 * * * *', '*/0 * * * *'])
      expect(next(cron), cron).toEqual([])
    expect(nextTimes({ cron: '0 0 * * *', timeZone: 'Mars/Base' }, from, 3)).toEqual([])
  })
})

it('what people choose is written as cron and read as the same choice', () => {
  const at = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
  const schedule: fc.Arbitrary<Schedule> = fc.oneof(
    fc.record({ is: fc.constant('hourly' as const), minute: fc.integer({ min: 0, max: 59 }) }),
    fc.record({ is: fc.constant('daily' as const), at }),
    fc.record({ is: fc.constant('weekdays' as const), at }),
    fc.record({ is: fc.constant('weekly' as const), at, day: fc.integer({ min: 0, max: 6 }) }),
    fc.record({ is: fc.constant('monthly' as const), at, day: fc.integer({ min: 1, max: 31 }) }),
    fc.constant<Schedule>({ is: 'interval', every: 'PT2H' }),
  )
  fc.assert(
    fc.property(schedule, (one) => {
      expect(readSchedule(writeSchedule(one))).toEqual(one)
    }),
  )
})

it('any other cron text stays as it is', () => {
  for (const cron of ['0 9 1 * 1', '*/5 * * * *', '0 9,17 * * *'])
    expect(writeSchedule(readSchedule({ cron }))).toEqual({ cron })
})
