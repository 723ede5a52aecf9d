import { expect, it } from 'vitest'
import { aPost } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('hears the named connections only', () => {
  const hook = { ...aPost, type: 'webhook.received', connection: 'shop' } as const
  expect(node.matches({ connections: [] }, hook)).toBe(true)
  expect(node.matches({ connections: ['shop'] }, hook)).toBe(true)
  expect(node.matches({ connections: ['till'] }, hook)).toBe(false)
})
