import { expect, it } from 'vitest'
import { sayGap } from './say-gap.ts'

const from = '2026-03-02T00:00:00.000Z'
it('says the two biggest units', () => {
  expect(sayGap(from, '2026-03-05T00:00:00.000Z')).toEqual({ en: '3 days', de: '3 Tage' })
  expect(sayGap(from, '2026-03-03T05:12:00.000Z').en).toBe('1 day 5 hours')
  expect(sayGap(from, '2026-03-02T02:05:00.000Z').en).toBe('2 hours 5 minutes')
  expect(sayGap(from, '2026-03-02T00:10:00.000Z').en).toBe('10 minutes')
  expect(sayGap(from, '2026-03-02T00:00:02.000Z').de).toBe('2 Sekunden')
})
