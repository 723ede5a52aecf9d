import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createPace } from './pace.ts'

it('lets some go at once, then one at a time, and after a rest some at once again', () => {
  const pace = createPace({ atOnce: 2, everyMs: () => 10 })
  expect([pace.take(0), pace.take(0), pace.take(0), pace.take(4)]).toEqual([0, 0, 10, 6])
  expect([pace.take(10), pace.take(10)]).toEqual([0, 10])
  expect([pace.take(100), pace.take(100), pace.take(100)]).toEqual([0, 0, 10])
})

it('lets everybody go while nothing is to be waited for, and begins to wait when it is', () => {
  let everyMs = 0
  const pace = createPace({ atOnce: 2, everyMs: () => everyMs })
  expect(Array.from({ length: 9 }, () => pace.take(0))).toEqual(Array.from({ length: 9 }, () => 0))
  everyMs = 10
  expect([pace.take(0), pace.take(0), pace.take(5)]).toEqual([0, 10, 5])
})

it('never lets more go in any time than fit, however it is asked', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 200 }), (pauses) => {
      const pace = createPace({ atOnce: 3, everyMs: () => 10 })
      let now = 0
      const went: number[] = []
      for (const pause of pauses) {
        now += pause
        const waitMs = pace.take(now)
        if (waitMs === 0) went.push(now)
        else expect(waitMs).toBeLessThanOrEqual(10)
      }
      for (const [index, from] of went.entries())
        for (const [more, until] of went.slice(index).entries())
          expect(more).toBeLessThanOrEqual(3 - 1 + (until - from) / 10 + 1e-6)
    }),
  )
})
