import { expect, it } from 'vitest'
import { aPost, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('waits for the next event of the same member, up to a time counted from its beginning', () => {
  expect(
    node.step({ ...node.defaults, when: 'event.subject.kind == "post"' }, contextOf(aPost), []),
  ).toMatchObject({
    is: 'await',
    match: { types: ['post.created'], key: 'member:anna', when: 'event.subject.kind == "post"' },
    until: '2026-11-25T12:00:00.000Z',
    heard: { port: 'heard' },
    timedOut: { port: 'timed-out' },
  })
})

it('waits for thread or post by their keys', () => {
  const keyOf = (of: 'thread' | 'post') => node.step({ ...node.defaults, of }, contextOf(aPost), [])
  expect(keyOf('thread')).toMatchObject({ match: { key: 'thread:thread-1' } })
  expect(keyOf('post')).toMatchObject({ match: { key: 'post:post-1' } })
})

it('does not wait for nobody', () => {
  const step = node.step(node.defaults, contextOf({ ...aPost, actor: null }), [])
  expect(step).toMatchObject({ is: 'go', choice: { port: 'timed-out' } })
})
