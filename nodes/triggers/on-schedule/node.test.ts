import { expect, it } from 'vitest'
import { aPost } from '../../contract/sample-event.ts'
import { node, scheduleKey } from './node.ts'

it('hears its own schedule and no other', () => {
  const monday = { cron: '0 9 * * 1', timeZone: 'Europe/Berlin' }
  const due = { ...aPost, type: 'schedule.due', ext: { schedule: scheduleKey(monday) } } as const
  expect(node.matches({ ...monday, cron: '0  9 * * 1' }, due)).toBe(true)
  expect(node.matches({ every: 'PT1H', timeZone: 'Europe/Berlin' }, due)).toBe(false)
})

it('wants either times or an interval, not too short, in a zone that exists', () => {
  const fields = (config: Parameters<NonNullable<typeof node.check>>[0]) =>
    node.check?.(config).map(({ field }) => field)
  expect(fields(node.defaults)).toEqual([])
  expect(fields({ timeZone: 'UTC' })).toEqual(['/cron'])
  expect(fields({ every: 'PT5S', timeZone: 'Nowhere/Here' })).toEqual(['/every', '/timeZone'])
})
