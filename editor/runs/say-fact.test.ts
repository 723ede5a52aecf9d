import { expect, it } from 'vitest'
import { sayRequest, saySource, sayValue } from './say-fact.ts'

const value = (known: unknown) =>
  sayValue({ is: 'value', value: JSON.parse(JSON.stringify(known)), source: 's', version: '1' })

it('says what was counted, by whom and how long', () => {
  const request = {
    kind: 'window',
    count: 'members',
    scope: 'similar-text',
    window: 'PT10M',
    until: '2026-03-02T00:00:00.000Z',
    atMost: 6,
  } as const
  expect(sayRequest(request)).toEqual({
    en: 'Members with similar text in 10 minutes',
    de: 'Mitglieder mit ähnlichem Text in 10 Minuten',
  })
})

it('says values as people write them', () => {
  expect(value({ count: 7 })).toEqual({ en: '7', de: '7' })
  expect(value({ score: -0.4567 })).toEqual({ en: '-0.46', de: '-0,46' })
  expect(value({ version: 3, entries: ['casino', 'pills'] }).en).toBe('version: 3, entries: casino, pills')
  expect(value({ labels: [], strikes: 0 }).de).toBe('labels: keine, strikes: 0')
  expect(value(null)).toEqual({ en: 'none', de: 'keine' })
})

it('says why a fact is missing, and where one came from', () => {
  expect(sayValue({ is: 'unavailable', reason: 'not in time' }).en).toBe('could not be had: not in time')
  expect(sayValue({ is: 'not-provided' }).de).toBe('das weiß hier niemand')
  expect(saySource({ is: 'value', value: 'de', source: 'eld', version: '2' })).toBe('eld, 2')
})
