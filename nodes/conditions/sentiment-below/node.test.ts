import { expect, it } from 'vitest'
import { known, postSaying, unavailable } from '../example-context.ts'
import { node } from './node.ts'

const context = postSaying('This is terrible')

it('compares the mood with its bound', () => {
  expect(node.needs(node.defaults, context)).toEqual([{ kind: 'sentiment', text: 'This is terrible' }])
  expect(node.choose(node.defaults, context, [known(-0.612)])).toEqual({
    port: 'yes',
    reason: 'mood -0.61 is below -0.4',
    output: { score: -0.612 },
  })
  expect(node.choose(node.defaults, context, [known({ score: -0.4 })]).port).toBe('no')
})

it('is weak alone, and harmless when the mood can not be told', () => {
  expect(node.weakAlone).toBe(true)
  expect(node.choose(node.defaults, context, [unavailable]).port).toBe('no')
  expect(node.choose(node.defaults, context, [known('bad')]).reason).toContain('can not be read')
})
