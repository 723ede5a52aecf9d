import { expect, it } from 'vitest'
import { aReport, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('tells a group what it is about', () => {
  const config = { on: 'target', group: 'admins', text: '{{ member.name }} reports' } as const
  expect(node.effect(config, contextOf(aReport), [])).toMatchObject({
    subject: { id: 'post-1' },
    params: { group: 'admins', text: 'Anna reports' },
  })
})
