import { expect, it } from 'vitest'
import { aPost } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('hears mentions only where they are wanted', () => {
  const mention = { ...aPost, type: 'mention.received' } as const
  expect(node.matches({ mentions: true }, mention)).toBe(true)
  expect(node.matches({ mentions: false }, mention)).toBe(false)
})
