import { expect, it } from 'vitest'
import { exampleContext } from '../example-context.ts'
import { node } from './node.ts'

it('compares the time since the member joined', () => {
  expect(node.choose(node.defaults, exampleContext(), [])).toEqual({
    port: 'yes',
    reason: 'joined 2 days before, less than P7D',
    output: { days: 2 },
  })
  expect(node.choose({ ...node.defaults, is: 'older' }, exampleContext(), []).port).toBe('no')
  expect(node.choose({ ...node.defaults, is: 'older', than: 'PT48H' }, exampleContext(), []).port).toBe('yes')
})

it('goes the way that is set when nobody knows', () => {
  const noDate = exampleContext({ actor: { id: 'm', name: 'M', roles: [] } })
  expect(node.choose(node.defaults, noDate, [])).toMatchObject({
    port: 'no',
    reason: expect.stringContaining('does not tell'),
  })
  expect(
    node.choose({ ...node.defaults, whenUnknown: 'yes' }, exampleContext({ actor: null }), []).port,
  ).toBe('yes')
})
