import { expect, it } from 'vitest'
import { exampleContext } from '../example-context.ts'
import { node } from './node.ts'

const withPosts = (posts: number) => exampleContext({ actor: { id: 'm', name: 'M', roles: [], posts } })

it('knows the first post and the first few', () => {
  expect(node.choose(node.defaults, withPosts(1), [])).toMatchObject({
    port: 'yes',
    reason: 'this is their first post',
  })
  expect(node.choose(node.defaults, withPosts(2), []).port).toBe('no')
  expect(node.choose({ ...node.defaults, within: 3 }, withPosts(3), []).port).toBe('yes')
})

it('goes the way that is set when the platform counts no posts', () => {
  const context = exampleContext({ actor: { id: 'm', name: 'M', roles: [] } })
  expect(node.choose(node.defaults, context, []).port).toBe('no')
  expect(node.choose({ ...node.defaults, whenUnknown: 'yes' }, context, []).port).toBe('yes')
})
