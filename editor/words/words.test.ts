import { expect, it } from 'vitest'
import { filled, type Said } from './said.ts'
import { words } from './words.ts'

it('says everything in both languages', () => {
  const silent = Object.entries(words).filter(([, { en, de }]) => en.trim() === '' || de.trim() === '')
  expect(silent).toEqual([])
})

it('puts the same values into both languages', () => {
  const namesIn = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].toSorted().join()
  const uneven = Object.entries(words).filter(([, { en, de }]) => namesIn(en) !== namesIn(de))
  expect(uneven).toEqual([])
})

it('counts in words', () => {
  const text = '{n} {n:change|changes} of {who}'
  expect(filled(text, { n: 1, who: 'Ada' })).toBe('1 change of Ada')
  expect(filled(text, { n: 3, who: 'Ada' })).toBe('3 changes of Ada')
  expect(filled(text, {})).toBe(text)
})

it('has each key in one file only', () => {
  const files = import.meta.glob<Said>('./*-words.ts', { eager: true, import: '*' })
  const keys = Object.entries(files).flatMap(([file, exported]) =>
    file.endsWith('/choice-words.ts') ? [] : Object.values(exported).flatMap((said) => Object.keys(said)),
  )
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})
