import { expect, it } from 'vitest'
import { readDuration, shapeOf, withField, writeDuration } from './field-value.ts'

it('reads and writes a duration of one unit, and leaves others as text', () => {
  for (const iso of ['PT30S', 'PT10M', 'PT24H', 'P14D', 'P2W', 'P1M', 'P1Y']) {
    const read = readDuration(iso)
    expect(read && writeDuration(read.count, read.unit)).toBe(iso)
  }
  expect(readDuration('P1DT2H')).toBeUndefined()
})

it('offers a choice for an enum and for a union of constants', () => {
  expect(shapeOf({ enum: ['any', 'all'] })).toBe('choice')
  expect(shapeOf({ anyOf: [{ const: 'a' }, { const: 'b' }] })).toBe('choice')
  expect(shapeOf({ type: 'array', items: { type: 'string' } })).toBe('texts')
  expect(shapeOf({ type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })).toBe('time')
})

it('takes a field away when it has no value', () => {
  expect(withField({ a: 1, b: 2 }, 'a', undefined)).toEqual({ b: 2 })
})
