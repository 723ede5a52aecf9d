import { expect, it } from 'vitest'
import { aRule } from '../../test/kit/a-rule.ts'
import { wayOf } from './way-of.ts'

const graph = aRule().on('post-created').when('first-post').then('reply').otherwise('lock').build()
const at = '2026-03-02T00:00:00.000Z'
const step = (node: string, port?: string) => ({ node, visit: 1, at, reason: '', ...(port && { port }) })

it('lights the cards it came to, in order, and the lines it went along', () => {
  const trail = [step('post-created', 'event'), step('first-post', 'yes'), step('reply', 'done')]
  const way = wayOf(graph, { trail, tokens: [] })
  expect([...way.visited]).toEqual([
    ['post-created', [1]],
    ['first-post', [2]],
    ['reply', [3]],
  ])
  expect([...way.taken]).toContain('first-post|yes')
  expect([...way.taken]).not.toContain('first-post|no')
})

it('tells where it stands, and where it failed', () => {
  const trail = [step('post-created', 'event')]
  const tokens = [{ step: 'first-post', visit: 1, since: at }]
  expect([...wayOf(graph, { trail, tokens }).standing]).toEqual(['first-post'])
  const problem = { code: 'effect-failed', node: 'reply', message: 'gone' } as const
  expect(wayOf(graph, { trail, tokens: [], problem }).failed).toBe('reply')
})
