import { expect, it } from 'vitest'
import { aPost } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('hears the named reactions only', () => {
  const heart = { ...aPost, type: 'reaction.added', reaction: { emoji: '❤' } } as const
  expect(node.matches({ spaces: [], emoji: [] }, heart)).toBe(true)
  expect(node.matches({ spaces: [], emoji: ['❤'] }, heart)).toBe(true)
  expect(node.matches({ spaces: [], emoji: ['👎'] }, heart)).toBe(false)
})
