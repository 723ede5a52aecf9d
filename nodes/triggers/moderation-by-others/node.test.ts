import { expect, it } from 'vitest'
import { aPost } from '../../contract/sample-event.ts'
import { node } from './node.ts'

const hidden = { ...aPost, type: 'moderation.done', moderation: { verb: 'hide', by: 'person' } } as const

it('tells deeds and doers apart', () => {
  expect(node.matches({ spaces: [], verbs: [], by: 'anyone' }, hidden)).toBe(true)
  expect(node.matches({ spaces: [], verbs: ['hide'], by: 'person' }, hidden)).toBe(true)
  expect(node.matches({ spaces: [], verbs: ['ban'], by: 'person' }, hidden)).toBe(false)
  expect(node.matches({ spaces: [], verbs: [], by: 'tool' }, hidden)).toBe(false)
})

it('leaves alone what Steward itself caused', () => {
  const own = { ...hidden, cause: { run: 'run-1', depth: 1 } }
  expect(node.matches({ spaces: [], verbs: [], by: 'anyone' }, own)).toBe(false)
})
