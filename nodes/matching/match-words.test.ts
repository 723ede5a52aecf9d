import { expect, it } from 'vitest'
import { compileWordList } from './match-words.ts'

it('finds whole words and phrases, however they are disguised, and names them as the list does', () => {
  const list = compileWordList(['Casino', 'free money', 'fuck', 'Hütte'], { match: 'word' })
  expect(list.match('Best C4SIN0 in town, freee   money!')).toEqual(['Casino', 'free money'])
  expect(list.match('f u c k, fuuuuck')).toEqual(['fuck'])
  expect(list.match('Unsere Huette? Nein, unsere HÜTTE')).toEqual(['Hütte'])
})

it('does not find a word inside another', () => {
  const list = compileWordList(['ass', 'cunt', 'sex'], { match: 'word' })
  expect(list.match('A classic class in Scunthorpe, Essex')).toEqual([])
  expect(list.match('as is')).toEqual([])
})

it('finds parts of words when asked to', () => {
  expect(compileWordList(['casino'], { match: 'anywhere' }).match('onlinecasinos')).toEqual(['casino'])
})

it('finds words in scripts without spaces', () => {
  expect(compileWordList(['赌场'], { match: 'word' }).match('最好的赌场在这里')).toEqual(['赌场'])
})

it('knows nothing with an empty list and ignores entries without letters', () => {
  expect(compileWordList(['', ' '], { match: 'word' }).match('anything')).toEqual([])
})

it('holds twenty thousand entries', () => {
  const entries = Array.from(
    { length: 20_000 },
    (_, at) => `word${at.toString(26).replace(/\d/g, 'q')}x${at}`,
  )
  const list = compileWordList(entries, { match: 'word' })
  expect(list.match(`say ${entries[19_999]} now`)).toContain(entries[19_999])
})
