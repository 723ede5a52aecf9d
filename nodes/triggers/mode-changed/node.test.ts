import { expect, it } from 'vitest'
import { aPost } from '../../contract/sample-event.ts'
import { node } from './node.ts'

const toCrisis = { ...aPost, type: 'mode.changed', ext: { mode: 'crisis', previous: 'normal' } } as const

it('hears every change unless it names modes', () => {
  expect(node.matches(node.defaults, toCrisis)).toBe(true)
  expect(node.matches({ to: ['crisis'], from: [] }, toCrisis)).toBe(true)
  expect(node.matches({ to: ['normal'], from: [] }, toCrisis)).toBe(false)
})

it('can ask where the mode comes from as well', () => {
  expect(node.matches({ to: ['crisis'], from: ['normal'] }, toCrisis)).toBe(true)
  expect(node.matches({ to: ['crisis'], from: ['raised'] }, toCrisis)).toBe(false)
})
