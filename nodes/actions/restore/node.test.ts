import { expect, it } from 'vitest'
import { verbs } from '../../contract/effect.ts'
import { aReport, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('acts on what was reported, at the revision that was seen, and can be taken back by remove', () => {
  const effect = node.effect({ on: 'target', reason: 'rule 3' }, contextOf(aReport), [])
  expect(effect).toEqual({
    verb: 'restore',
    subject: { kind: 'post', id: 'post-1' },
    revision: 2,
    params: { reason: 'rule 3' },
  })
  expect(verbs[effect.verb].inverse).toBe('remove')
})
