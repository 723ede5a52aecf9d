import { expect, it } from 'vitest'
import { aPost, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('names the tag and the content', () => {
  const effect = node.effect({ on: 'subject', tag: 'solved' }, contextOf(aPost), [])
  expect(effect).toMatchObject({
    verb: 'remove-tag',
    subject: { kind: 'post', id: 'post-1' },
    params: { tag: 'solved' },
  })
})
