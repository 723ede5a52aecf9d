import { expect, it } from 'vitest'
import { aPost, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('opens a body for each branch and goes on by then', () => {
  const config = { branches: ['tell', 'count'] }
  expect(node.ports(config)).toEqual([
    { name: 'tell', kind: 'body' },
    { name: 'count', kind: 'body' },
    { name: 'then' },
  ])
  expect(node.step(config, contextOf(aPost), [])).toEqual({
    is: 'parallel',
    ports: ['tell', 'count'],
    then: 'then',
  })
})

it('refuses a branch that is called as the way on', () => {
  expect(node.check?.({ branches: ['then'] })).toHaveLength(1)
})
