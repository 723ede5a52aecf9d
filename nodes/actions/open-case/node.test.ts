import { expect, it } from 'vitest'
import { aReport, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('opens a case about what was reported', () => {
  const config = { on: 'target', title: 'Report by {{ member.name }}', group: 'admins' } as const
  expect(node.effect(config, contextOf(aReport), [])).toMatchObject({
    subject: { id: 'post-1' },
    params: { group: 'admins', title: 'Report by Anna' },
  })
})
