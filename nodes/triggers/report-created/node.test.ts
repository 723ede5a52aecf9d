import { expect, it } from 'vitest'
import { aReport } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('tells reasons apart without regard to case', () => {
  expect(node.matches({ spaces: [], reasons: [] }, aReport)).toBe(true)
  expect(node.matches({ spaces: [], reasons: ['Spam'] }, aReport)).toBe(true)
  expect(node.matches({ spaces: [], reasons: ['insult'] }, aReport)).toBe(false)
})
