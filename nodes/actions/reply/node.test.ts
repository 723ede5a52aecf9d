import { expect, it } from 'vitest'
import { aPost, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

const config = { on: 'subject', text: 'Hello {{ member.name }}' } as const

it('fills the text in from the event', () => {
  const effect = node.effect(config, contextOf(aPost), [])
  expect(effect).toMatchObject({
    verb: 'reply',
    subject: { kind: 'post', id: 'post-1' },
    params: { text: 'Hello Anna' },
  })
})

it('takes a message of the library before its own text', () => {
  const asks = { ...config, template: 'welcome' }
  expect(node.needs?.(asks, contextOf(aPost))).toEqual([
    { kind: 'template', name: 'welcome', language: 'de' },
  ])
  const fact = { is: 'value', value: 'Hallo {{ member.name }}', source: 'library', version: '1' } as const
  expect(node.effect(asks, contextOf(aPost), [fact]).params).toEqual({ text: 'Hallo Anna' })
  expect(node.effect(asks, contextOf(aPost), [{ is: 'not-provided' }]).params.problem).toMatch(
    /not in the library/,
  )
})

it('says what is wrong with a text that can not be filled in', () => {
  expect(node.effect({ ...config, text: '{% if' }, contextOf(aPost), []).params.problem).toBeTypeOf('string')
})
