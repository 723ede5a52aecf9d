import { expect, it } from 'vitest'
import { aReport, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('labels content for a time', () => {
  const effect = node.effect({ on: 'target', label: 'spam', duration: 'P7D' }, contextOf(aReport), [])
  expect(effect).toMatchObject({ subject: { id: 'post-1' }, params: { label: 'spam', duration: 'P7D' } })
})
