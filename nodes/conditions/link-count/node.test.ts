import { expect, it } from 'vitest'
import { postSaying } from '../example-context.ts'
import { node } from './node.ts'

it('counts links with and without https', () => {
  const post = postSaying('See https://a.com and www.b.org')
  expect(node.choose({ atLeast: 2, in: 'both' }, post, [])).toEqual({
    port: 'yes',
    reason: 'has 2 links, at least 2',
    output: { count: 2 },
  })
  expect(node.choose({ atLeast: 3, in: 'both' }, post, []).port).toBe('no')
  expect(node.choose({ atLeast: 1, in: 'title' }, post, []).reason).toBe('has no link, fewer than 1')
})
