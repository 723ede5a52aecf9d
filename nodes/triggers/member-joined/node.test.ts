import { expect, it } from 'vitest'
import { aPost } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('hears every new member', () => {
  expect(node.listens).toEqual(['member.joined'])
  expect(node.matches({}, { ...aPost, type: 'member.joined' })).toBe(true)
})
