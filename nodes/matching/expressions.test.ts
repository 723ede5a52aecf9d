import { expect, it } from 'vitest'
import { checkExpression, evaluate } from './expressions.ts'
import type { Values } from './names.ts'

const values: Values = {
  event: { type: 'post.created', subject: { text: 'hello' }, receivedAt: '2026-11-25T08:00:00Z' },
  member: { posts: 4, roles: ['trusted'] },
  thread: {},
  community: { id: 'c', name: 'C' },
  now: '2026-11-25T10:00:00.000Z',
  lists: {},
  memory: {},
  steps: { count: { value: 3 } },
}

it.each([
  ['member.posts + 1', 5],
  ['member.posts % 2 == 0', true],
  ['"trusted" in member.roles', true],
  ['steps.count.value > 2', true],
  ['now - timestamp(event.receivedAt) > duration("1h")', true],
  ['event.subject.text.contains("ell")', true],
  ['has(thread.title)', false],
])('works out %s', (text, value) => {
  expect(checkExpression(text, 'any')).toEqual({ ok: true })
  expect(evaluate(text, values)).toEqual({ is: 'value', value })
})

it('says what is missing instead of failing', () => {
  expect(evaluate('thread.title == "x"', values)).toMatchObject({
    is: 'missing',
    reason: expect.stringContaining('title'),
  })
  expect(evaluate('member.posts + "a"', values).is).toBe('missing')
})

it('knows the eight names and no others', () => {
  expect(checkExpression('process.env', 'any')).toMatchObject({ ok: false })
  expect(evaluate('constructor', values).is).toBe('missing')
})

it('does not give access to what objects inherit', () => {
  expect(evaluate('event.constructor', values).is).toBe('missing')
  expect(evaluate('event.__proto__', values).is).toBe('missing')
})

it('wants a yes or no where one is needed', () => {
  expect(checkExpression('"text"', 'bool')).toMatchObject({ ok: false })
  expect(checkExpression('member.own', 'bool')).toEqual({ ok: true })
})

it('refuses what is too long, too deep or has too many terms', () => {
  expect(checkExpression(Array(10_000).fill('true').join(' && '), 'bool')).toMatchObject({ ok: false })
  expect(checkExpression(`${'('.repeat(900)}1${')'.repeat(900)}`, 'any')).toMatchObject({ ok: false })
  expect(checkExpression('', 'bool')).toMatchObject({ ok: false })
})

it.each([
  'event.subject.text.matches("(a+)+$")',
  'true || event.subject.text.matches(event.subject.text)',
  '["x"].map(a, a + a).map(a, a + a).map(a, a + a)',
  '[1, 2].exists(a, [1, 2].exists(b, [1, 2].exists(c, a == b && b == c)))',
])('refuses what could take too long: %s', (text) => {
  expect(checkExpression(text, 'any')).toMatchObject({ ok: false })
  expect(evaluate(text, values).is).toBe('missing')
})

it('looks through lists', () => {
  expect(evaluate('member.roles.exists(role, role.startsWith("tru"))', values)).toEqual({
    is: 'value',
    value: true,
  })
})
