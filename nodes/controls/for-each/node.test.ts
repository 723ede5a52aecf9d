import { expect, it } from 'vitest'
import { aPost, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('walks a fixed list, or what an expression gives', () => {
  expect(node.step({ items: ['a', 'b'], limit: 5 }, contextOf(aPost), [])).toEqual({
    is: 'each',
    items: ['a', 'b'],
    body: 'each',
    then: 'then',
    limit: 5,
  })
  const found = contextOf(aPost, { steps: { links: { domains: ['x.example', 'y.example'] } } })
  const step = node.step({ expression: 'steps.links.domains', limit: 5 }, found, [])
  expect(step).toMatchObject({ is: 'each', items: ['x.example', 'y.example'] })
})

it('goes on when there is nothing to walk, and says why', () => {
  const step = node.step({ expression: 'steps.links.domains', limit: 5 }, contextOf(aPost), [])
  expect(step).toMatchObject({ is: 'go', choice: { port: 'then' } })
})

it('wants one source of items', () => {
  expect(node.check?.({ limit: 5 })).toHaveLength(1)
  expect(node.check?.({ items: [], expression: 'steps.a', limit: 5 })).toHaveLength(1)
})
