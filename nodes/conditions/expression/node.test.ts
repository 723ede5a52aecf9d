import { expect, it } from 'vitest'
import { exampleContext } from '../example-context.ts'
import { node } from './node.ts'

const config = { ...node.defaults, expression: 'member.posts < 3 && "member" in member.roles' }

it('works the expression out over the event', () => {
  expect(node.choose(config, exampleContext(), [])).toEqual({
    port: 'yes',
    reason: `${config.expression} holds`,
  })
  expect(node.choose({ ...config, expression: 'member.posts > 3' }, exampleContext(), []).port).toBe('no')
})

it('goes the way that is set when something is missing, and says what', () => {
  const missing = { ...config, expression: 'thread.title == "x"' }
  expect(node.choose(missing, exampleContext(), [])).toMatchObject({
    port: 'no',
    reason: expect.stringContaining('title'),
  })
  expect(node.choose({ ...missing, whenUnknown: 'yes' }, exampleContext(), []).port).toBe('yes')
})

it('declares its expression, so that it is checked before it runs, and wants one', () => {
  expect(node.fields?.expressions).toEqual([{ field: 'expression', gives: 'bool' }])
  expect(node.check?.(config)).toEqual([])
  expect(node.check?.(node.defaults)).toMatchObject([{ field: '/expression' }])
})
