import { expect, it } from 'vitest'
import { pauseAfter, pauseAfterFailure } from './pauses.ts'

it.each([
  ['deliveries are complete', undefined, 0, 300_000],
  ['deliveries were lost', undefined, 3, 30_000],
  ['there are no deliveries', 10_000, 0, 10_000],
])('where %s, the next poll is in good time', (_where, everyMs, brought, ms) => {
  expect(pauseAfter(everyMs, brought)).toBe(ms)
})

it('a platform that fails is left alone for longer each time, a quarter of an hour at most', () => {
  const pauses = [1, 2, 3, 4, 8, 1_000].map((failures) => pauseAfterFailure(failures))
  expect(pauses).toEqual([10_000, 20_000, 40_000, 80_000, 900_000, 900_000])
})

it('and never asked sooner than it wishes', () => {
  expect(pauseAfterFailure(1, 60_000)).toBe(60_000)
  expect(pauseAfterFailure(5, 1_000)).toBe(160_000)
})
