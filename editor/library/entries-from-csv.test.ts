import { describe, expect, it } from 'vitest'
import { entriesFromCsv, joinEntries } from './entries-from-csv.ts'

describe('a list from a file', () => {
  it('takes one entry a line, with the day until which it holds', () => {
    expect(entriesFromCsv('casino\n"poker, online",2026-12-31\n\nroulette,31.01.2027')).toEqual({
      entries: [
        { text: 'casino' },
        { text: 'poker, online', until: '2026-12-31T23:59:59.000Z' },
        { text: 'roulette', until: '2027-01-31T23:59:59.000Z' },
      ],
      refused: [],
    })
  })

  it('knows heads, marks at the beginning of files, and semicolons', () => {
    expect(entriesFromCsv('\uFEFFWort;bis\nCasino;2026-12-31\nPillen;')).toEqual({
      entries: [{ text: 'Casino', until: '2026-12-31T23:59:59.000Z' }, { text: 'Pillen' }],
      refused: [],
    })
  })

  it('names the lines that it can not take, and takes the others', () => {
    const { entries, refused } = entriesFromCsv(`good\nbad,soon\n${'x'.repeat(501)}\nalso good`)
    expect(entries.map(({ text }) => text)).toEqual(['good', 'also good'])
    expect(refused.map(({ line }) => line)).toEqual([2, 3])
  })
})

it('joins two lists, each entry once, the newer time for one that both have', () => {
  const joined = joinEntries(
    [{ text: 'Casino' }, { text: 'a' }],
    [{ text: 'casino', until: 'x' }, { text: 'b' }],
  )
  expect(joined).toEqual({
    entries: [{ text: 'casino', until: 'x' }, { text: 'a' }, { text: 'b' }],
    added: 1,
  })
})
