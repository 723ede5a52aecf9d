import { expect, it } from 'vitest'
import { exampleContext, known, unavailable } from '../example-context.ts'
import { node } from './node.ts'

it('compares the mode of the community', () => {
  expect(node.needs(node.defaults, exampleContext())).toEqual([{ kind: 'mode' }])
  expect(node.choose(node.defaults, exampleContext(), [known('raid')]).port).toBe('yes')
  expect(node.choose(node.defaults, exampleContext(), [known({ mode: 'normal' })])).toEqual({
    port: 'no',
    reason: 'the community is in the mode "normal"',
    output: { mode: 'normal' },
  })
})

it('goes the harmless way when the mode can not be told', () => {
  expect(node.choose(node.defaults, exampleContext(), [unavailable]).port).toBe('no')
})
