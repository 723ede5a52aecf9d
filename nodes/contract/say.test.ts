import { expect, it } from 'vitest'
import { sayAny, sayDuration, short } from './say.ts'

it('says durations in both languages', () => {
  expect(sayDuration('P1DT2H')).toEqual({ en: '1 day 2 hours', de: '1 Tag 2 Stunden' })
  expect(sayDuration('PT0S').en).toBe('0 seconds')
  expect(sayDuration('soon').de).toBe('soon')
})

it('lists what is meant, and shortens what is long', () => {
  expect(sayAny(['a', 'b', 'c'])).toEqual({ en: '"a", "b" or "c"', de: '"a", "b" oder "c"' })
  expect(sayAny([]).en).toBe('')
  expect(short('one  two three', 8)).toBe('one two…')
})
