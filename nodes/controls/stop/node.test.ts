import { expect, it } from 'vitest'
import { aPost, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('ends the run with its reason, and has no way out', () => {
  expect(node.step({ reason: 'solved' }, contextOf(aPost), [])).toEqual({ is: 'stop', reason: 'solved' })
  expect(node.step(node.defaults, contextOf(aPost), [])).toMatchObject({ reason: 'Stopped here' })
  expect(node.ports(node.defaults)).toEqual([])
})
