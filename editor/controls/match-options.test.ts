import { expect, it } from 'vitest'
import { matchOptions } from './match-options.ts'

const options = [
  { value: 'a', label: 'Send a message', about: 'To one member' },
  { value: 'b', label: 'Hide', about: 'Nobody sees it; a message stays' },
  { value: 'c', label: 'Message received' },
  { value: 'd', label: 'Rückfrage', keywords: 'ask' },
]
const found = (sought: string) => matchOptions(options, sought).map(({ value }) => value)

it('puts what begins with the words sought before what only mentions them', () => {
  expect(found('message')).toEqual(['c', 'a', 'b'])
})

it('puts the label that is written out before one that begins with the same word', () => {
  const cards = [
    { value: 'comment', label: 'A comment is written', about: 'Answers a post' },
    { value: 'post', label: 'A post is written' },
  ]
  expect(matchOptions(cards, 'a post is')[0]?.value).toBe('post')
})

it('finds by other words and without the marks over letters', () => {
  expect(found('ASK')).toEqual(['d'])
  expect(found('ruck')).toEqual(['d'])
  expect(found('rueckfrage')).toEqual(['d'])
})

it('wants every word, and leaves the order alone when nothing is sought', () => {
  expect(found('send hide')).toEqual([])
  expect(found(' ')).toEqual(['a', 'b', 'c', 'd'])
})
