import { expect, it } from 'vitest'
import { aReport, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('acts on the author of what was reported, not on the reporter', () => {
  const effect = node.effect({ who: 'author of target', duration: 'P3D' }, contextOf(aReport), [])
  expect(effect).toEqual({
    verb: 'mute',
    subject: { kind: 'member', id: 'berta' },
    params: { duration: 'P3D' },
  })
})

it('says so when the event names nobody', () => {
  const effect = node.effect({ who: 'actor', duration: 'P3D' }, contextOf({ ...aReport, actor: null }), [])
  expect(effect.params.problem).toMatch(/names no such member/)
})
