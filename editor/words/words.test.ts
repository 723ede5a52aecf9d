import { expect, it } from 'vitest'
import { filled } from './said.ts'
import { words } from './words.ts'

it('says everything in both languages', () => {
  const silent = Object.entries(words).filter(([, { en, de }]) => en.trim() === '' || de.trim() === '')
  expect(silent).toEqual([])
})

it('puts the same values into both languages', () => {
  const namesIn = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name)
  const uneven = Object.entries(words).filter(
    ([, { en, de }]) => new Set(namesIn(en)).symmetricDifference(new Set(namesIn(de))).size > 0,
  )
  expect(uneven).toEqual([])
})

it('counts in words', () => {
  const text = '{n} {n:change|changes} of {who}'
  expect(filled(text, { n: 1, who: 'Ada' })).toBe('1 change of Ada')
  expect(filled(text, { n: 3, who: 'Ada' })).toBe('3 changes of Ada')
  expect(filled(text, {})).toBe(text)
})
