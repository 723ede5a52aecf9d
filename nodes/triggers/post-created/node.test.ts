import { expect, it } from 'vitest'
import { aPost } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('hears every space until some are named', () => {
  expect(node.listens).toEqual(['post.created'])
  expect(node.matches({ spaces: [] }, aPost)).toBe(true)
  expect(node.matches({ spaces: ['questions'] }, aPost)).toBe(true)
  expect(node.matches({ spaces: ['market'] }, aPost)).toBe(false)
})
