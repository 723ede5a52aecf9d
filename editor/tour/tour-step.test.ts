import { expect, it } from 'vitest'
import { tourStep } from './tour-step.ts'

it('goes on by what is there', () => {
  const now = { rules: 0, live: 0, runs: 0, seen: false }
  expect(tourStep(now)).toBe('choose')
  expect(tourStep({ ...now, rules: 1 })).toBe('live')
  expect(tourStep({ ...now, rules: 1, live: 1 })).toBe('post')
  expect(tourStep({ ...now, rules: 1, live: 1, runs: 1 })).toBe('why')
  expect(tourStep({ rules: 1, live: 1, runs: 1, seen: true })).toBe('end')
})
