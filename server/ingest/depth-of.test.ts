import { expect, it } from 'vitest'
import { deepest, isTooDeep } from './depth-of.ts'

const nested = (levels: number) => Buffer.from('['.repeat(levels) + ']'.repeat(levels))

it('tells what is nested too deeply, whatever stands in its texts', () => {
  expect(isTooDeep(nested(deepest))).toBe(false)
  expect(isTooDeep(nested(deepest + 1))).toBe(true)
  expect(isTooDeep(Buffer.from(JSON.stringify({ text: `"\\${'['.repeat(500)}` })))).toBe(false)
  expect(isTooDeep(Buffer.from(JSON.stringify(Array.from({ length: 500 }, () => [[]]))))).toBe(false)
})
