import { expect, it } from 'vitest'
import { aPost } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('tells posts from comments', () => {
  const edit = { ...aPost, type: 'comment.edited' } as const
  expect(node.matches({ spaces: [], of: 'both' }, edit)).toBe(true)
  expect(node.matches({ spaces: [], of: 'comments' }, edit)).toBe(true)
  expect(node.matches({ spaces: [], of: 'posts' }, edit)).toBe(false)
})
