import { expect, it } from 'vitest'
import { aReport, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('counts against the author of what was reported', () => {
  const config = { who: 'author of target', points: 2, duration: 'P30D' } as const
  expect(node.effect(config, contextOf(aReport), [])).toEqual({
    verb: 'add-strike',
    subject: { kind: 'member', id: 'berta' },
    params: { points: 2, duration: 'P30D' },
  })
})
