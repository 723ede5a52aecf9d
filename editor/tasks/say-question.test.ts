import { expect, it } from 'vitest'
import { sayAnswer, sayQuestion } from './say-question.ts'

const time = (iso: string) => `at ${iso.slice(11, 16)}`

it('says in German what Steward asks, with times as people write them', () => {
  const cap =
    'The rule reached its cap of 50 restrictive effects an hour; the rest waits until 2026-03-02T10:00:00.000Z.'
  expect(sayQuestion(cap, time).de).toBe(
    'Die Regel hat ihre Grenze von 50 einschränkenden Handlungen je Stunde erreicht; der Rest wartet bis at 10:00.',
  )
  expect(sayQuestion('Forum does not accept our credentials any more: 401', time).de).toBe(
    'Forum nimmt die Zugangsdaten nicht mehr an: 401',
  )
})

it('leaves what a rule asks, and the answers its author chose, as they are', () => {
  expect(sayQuestion('Is this hate?\nHe wrote: x', time).de).toBe('Is this hate?\nHe wrote: x')
  expect([sayAnswer('approve').de, sayAnswer('vielleicht').de]).toEqual(['Ja, tun', 'vielleicht'])
})
