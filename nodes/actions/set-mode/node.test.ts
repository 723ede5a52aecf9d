import { expect, it } from 'vitest'
import { aPost, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('sets the mode of the community for a time', () => {
  expect(node.effect(node.defaults, contextOf(aPost), [])).toEqual({
    verb: 'set-mode',
    subject: { kind: 'community', id: 'garden' },
    params: { mode: 'raised', duration: 'PT6H' },
  })
})
