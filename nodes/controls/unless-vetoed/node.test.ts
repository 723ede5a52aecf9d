import { expect, it } from 'vitest'
import { aPost, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('goes on when nobody stopped it in time; the only answer is the veto, which is a way out', () => {
  const step = node.step(node.defaults, contextOf(aPost), [])
  expect(step).toMatchObject({
    is: 'ask',
    task: { kind: 'veto', answers: ['vetoed'], group: 'moderators' },
    until: '2026-11-23T13:00:00.000Z',
    timedOut: { port: 'go-on' },
  })
  expect(node.ports(node.defaults)).toContainEqual({ name: 'vetoed' })
})
