import { expect, it } from 'vitest'
import { aPost, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('fills address, subject and text in', () => {
  const config = { to: '{{ member.id }}@example.org', subject: 'For {{ member.name }}', text: 'Hello' }
  expect(node.effect(config, contextOf(aPost), []).params).toEqual({
    to: 'anna@example.org',
    subject: 'For Anna',
    text: 'Hello',
  })
})

it('has a problem when the address is empty once it is filled in', () => {
  const config = { to: '{{ member.email }}', subject: 'Hello', text: 'Hello' }
  expect(node.effect(config, contextOf(aPost), []).params.problem).toMatch(/to is empty/)
})
