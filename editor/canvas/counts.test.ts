import { expect, it } from 'vitest'
import { sumTallies } from './counts.ts'

it('adds up what went a way in all versions', () => {
  const of = (version: number, port: string, count: number) => ({ version, node: 'check', port, count })
  expect(sumTallies([of(2, 'yes', 3), of(2, 'no', 40), of(1, 'yes', 4)])).toEqual({
    check: { yes: 7, no: 40 },
  })
})
