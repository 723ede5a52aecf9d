import { expect, it } from 'vitest'
import { aPost, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('counts for each member, for a time', () => {
  expect(node.effect(node.defaults, contextOf(aPost), []).params).toEqual({
    name: 'posts',
    how: 'count',
    key: 'member:anna',
    by: 1,
    duration: 'P30D',
  })
})

it('marks a thread, and keeps a value for the community', () => {
  const mark = node.effect({ name: 'seen', how: 'set', per: 'thread' }, contextOf(aPost), [])
  expect(mark.params).toEqual({ name: 'seen', how: 'set', key: 'thread:thread-1', value: true })
  const value = { name: 'newest', how: 'value', per: 'community', value: '{{ member.name }}' } as const
  expect(node.effect(value, contextOf(aPost), []).params).toMatchObject({
    key: 'community:garden',
    value: 'Anna',
  })
})

it('says so when there is nobody to remember it for', () => {
  const effect = node.effect(node.defaults, contextOf({ ...aPost, actor: null }), [])
  expect(effect.params.problem).toMatch(/names no member/)
})
