import { Compile } from 'typebox/compile'
import { expect, it } from 'vitest'
import { aPost, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('fills address and body in, values as JSON', () => {
  const effect = node.effect(node.defaults, contextOf(aPost), [])
  expect(effect.subject).toEqual({ kind: 'community', id: 'garden' })
  expect(effect.params).toEqual({
    url: 'https://example.org/hook',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{ "member": "Anna" }',
  })
})

it('never takes the host from an event', () => {
  const fits = Compile(node.schema)
  expect(fits.Check({ ...node.defaults, url: 'https://example.org/{{ member.id }}' })).toBe(true)
  expect(fits.Check({ ...node.defaults, url: 'https://{{ event.subject.text }}/' })).toBe(false)
})
