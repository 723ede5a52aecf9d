import { expect, it } from 'vitest'
import { dayEnd, dayStart } from './day-bounds.ts'

it('a day begins at midnight and holds all of itself', () => {
  expect(dayStart('2026-03-02')).toBe('2026-03-02T00:00:00.000Z')
  expect(dayEnd('2026-02-28')).toBe('2026-03-01T00:00:00.000Z')
})

it('no day has no bounds', () => {
  expect([dayStart(undefined), dayStart(''), dayEnd('soon')]).toEqual([undefined, undefined, undefined])
})
