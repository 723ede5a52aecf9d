import { expect, it } from 'vitest'
import { known, postSaying, unavailable } from '../example-context.ts'
import { node } from './node.ts'

const config = { ...node.defaults, words: ['casino'] }

it('finds its words, disguised or not, in the title and the text', () => {
  expect(node.choose(config, postSaying('Best c4s1no'), [])).toMatchObject({
    port: 'yes',
    reason: 'contains "casino"',
    output: { found: ['casino'] },
  })
  expect(node.choose(config, postSaying('', 'Casino!'), []).port).toBe('yes')
  expect(node.choose({ ...config, in: 'text' }, postSaying('', 'Casino!'), []).port).toBe('no')
})

it('asks for shared lists and names list and version', () => {
  const listed = { ...node.defaults, lists: ['spam-words'] }
  expect(node.needs(listed, postSaying('buy pills'))).toEqual([
    { kind: 'list-match', list: 'spam-words', text: 'buy pills', match: 'word' },
  ])
  expect(
    node.choose(listed, postSaying('buy pills'), [known({ version: 3, entries: ['pills'] })]).reason,
  ).toBe('contains "pills" (list spam-words, version 3)')
})

it('goes the harmless way when a list can not be read, but yes when its own words are there', () => {
  const both = { ...config, lists: ['spam-words'] }
  expect(node.choose(both, postSaying('hello'), [unavailable])).toMatchObject({
    port: 'no',
    reason: expect.stringContaining('the service does not answer'),
  })
  expect(node.choose(both, postSaying('casino'), [unavailable]).port).toBe('yes')
  expect(node.choose({ ...both, whenUnknown: 'yes' }, postSaying('hello'), [unavailable]).port).toBe('yes')
})

it('runs patterns, and reports those that can not be read', () => {
  expect(node.choose({ ...node.defaults, patterns: ['\\d{4}'] }, postSaying('call 12345'), []).port).toBe(
    'yes',
  )
  expect(node.check?.({ ...node.defaults, patterns: ['('] })).toMatchObject([{ field: '/patterns/0' }])
  expect(node.check?.(node.defaults)).toMatchObject([{ field: '/words' }])
})
