import { expect, it } from 'vitest'
import { exampleContext } from '../example-context.ts'
import { node } from './node.ts'

const context = exampleContext({ actor: { id: 'm', name: 'M', roles: ['Trusted', 'helper'] } })

it('asks for any or for all of the roles', () => {
  const roles = ['trusted', 'staff']
  expect(node.choose({ ...node.defaults, roles }, context, [])).toEqual({
    port: 'yes',
    reason: 'has the role trusted',
  })
  expect(node.choose({ ...node.defaults, roles, has: 'all' }, context, [])).toEqual({
    port: 'no',
    reason: 'does not have the role staff',
  })
})

it('goes the way that is set when nobody acted, and wants at least one role', () => {
  expect(node.choose({ ...node.defaults, roles: ['x'] }, exampleContext({ actor: null }), []).port).toBe('no')
  expect(node.check?.(node.defaults)).toHaveLength(1)
})
