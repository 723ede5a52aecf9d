import { expect, it } from 'vitest'
import { contentKinds } from '../../server/library/content-kinds.ts'
import { fitsSchema } from '../../workflows/graph/fits-schema.ts'
import { libraryKinds } from '../api/library.ts'
import { beginContent, filledTexts, linesOf, readEntries, readHours, wordingOn } from './read-content.ts'

it('a new item of each kind fits its schema', () => {
  for (const kind of libraryKinds)
    expect(fitsSchema(contentKinds[kind], beginContent(kind)), kind).toEqual([])
})

it('reads whatever was saved', () => {
  expect(readEntries({ entries: [{ text: 'a', until: 'x' }, 'b', null] })).toEqual([
    { text: 'a', until: 'x' },
  ])
  expect(readEntries({})).toEqual([])
  expect(readHours({ hours: [{ days: [1, 'x'], from: '09:00' }] })).toEqual([
    { days: [1], from: '09:00', to: '' },
  ])
})

it('leaves out texts that are empty, and keeps one', () => {
  expect(filledTexts({ en: 'Hi', de: ' ' })).toEqual({ en: 'Hi' })
  expect(filledTexts({ en: '', de: '' })).toEqual({ en: '' })
})

it('knows which wording holds on a day', () => {
  const wordings = ['2026-01-01', '2027-01-01', '2025-01-01'].map((from) => ({ from, texts: {} }))
  expect(wordingOn(wordings, '2026-11-25')?.from).toBe('2026-01-01')
  expect(wordingOn(wordings, '2024-12-31')).toBeUndefined()
})

it('says a content as lines, an entry on one', () => {
  expect(
    linesOf({ match: 'word', entries: [{ text: 'a', until: '2026-12-31T23:59:59.000Z' }, { text: 'b' }] }),
  ).toEqual([...['word', 'a · 2026-12-31', 'b']])
})
