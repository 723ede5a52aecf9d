import { describe, expect, it } from 'vitest'
import { loadCatalog } from '../catalog.node.ts'
import { aPost, contextOf } from '../contract/sample-event.ts'

const catalog = await loadCatalog()
const text = 'Hello {{ member.name }}'
const context = contextOf(aPost)
const post = { kind: 'post', id: 'post-1' }
const anna = { kind: 'member', id: 'anna' }

describe.each([
  { type: 'reply', config: { on: 'subject', text }, subject: post },
  { type: 'send-message', config: { who: 'actor', text }, subject: anna },
  { type: 'warn', config: { who: 'actor', text }, subject: anna },
])('$type', ({ type, config, subject }) => {
  const node = catalog.find(type, 1)
  if (node?.kind !== 'action') throw new Error(`${type} is no action`)

  it('fills the text in from the event', () => {
    const params = { text: 'Hello Anna' }
    expect(node.effect(config, context, [])).toMatchObject({ verb: type, subject, params })
  })

  it('takes a message of the library before its own text', () => {
    const asks = { ...config, template: 'welcome' }
    expect(node.needs?.(asks, context)).toEqual([{ kind: 'template', name: 'welcome', language: 'de' }])
    const fact = { is: 'value', value: 'Hallo {{ member.name }}', source: 'library', version: '1' } as const
    expect(node.effect(asks, context, [fact]).params).toEqual({ text: 'Hallo Anna' })
    const { problem } = node.effect(asks, context, [{ is: 'not-provided' }]).params
    expect(problem).toMatch(/not in the library/)
  })

  it('says what is wrong with a text that can not be filled in', () => {
    const { problem } = node.effect({ ...config, text: '{% if' }, context, []).params
    expect(problem).toBeTypeOf('string')
  })
})
