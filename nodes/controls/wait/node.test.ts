import { expect, it } from 'vitest'
import { aPost, contextOf } from '../../contract/sample-event.ts'
import { endOf, node } from './node.ts'

// Monday noon in UTC, 13:00 in Berlin.
const since = contextOf(aPost)
const timeZone = 'Europe/Berlin'

it('waits a time from when the run came here, whatever the clock says now', () => {
  const config = { for: 'duration', duration: 'PT2H', timeZone } as const
  const late = contextOf(aPost, { now: '2027-01-01T00:00:00.000Z' })
  for (const context of [since, late])
    expect(node.step(config, context, [])).toMatchObject({ is: 'sleep', until: '2026-11-23T14:00:00.000Z' })
})

it('waits until a time of day in a zone', () => {
  const nine = { for: 'time of day', at: '09:00', timeZone } as const
  expect(endOf(nine, since)).toBe('2026-11-24T08:00:00.000Z')
  expect(endOf({ ...nine, weekdays: ['friday'] }, since)).toBe('2026-11-27T08:00:00.000Z')
})

it('waits for hours of business', () => {
  const config = { for: 'business hours', duration: 'PT6H', timeZone } as const
  expect(endOf(config, since)).toBe('2026-11-24T10:00:00.000Z')
})

it('waits until a date of event or member, before or after', () => {
  const config = { for: 'date', date: 'member joined', duration: 'P7D', timeZone } as const
  expect(endOf(config, since)).toBe('2026-11-27T10:00:00.000Z')
  expect(endOf({ ...config, side: 'before', duration: 'P1D' }, since)).toBe('2026-11-19T10:00:00.000Z')
})

it('goes on at once when the date is not known', () => {
  const config = { for: 'date', date: 'member joined', duration: 'P7D', timeZone } as const
  expect(node.step(config, contextOf({ ...aPost, actor: null }), [])).toMatchObject({ is: 'go' })
})

it('says which fields are missing', () => {
  expect(node.check?.({ for: 'date', timeZone: 'Nowhere/Here' }).map(({ field }) => field)).toEqual([
    '/duration',
    '/date',
    '/timeZone',
  ])
})
