import { expect, it } from 'vitest'
import { aPost, aReport, contextOf } from '../contract/sample-event.ts'
import { contentEffect, memberOf } from './act-on.ts'

it('finds who did it, who wrote it, and who wrote what it is about', () => {
  const byModerator = { ...aPost, actor: { id: 'mod', name: 'Mod', roles: ['moderator'] } }
  expect(memberOf('actor', contextOf(byModerator))).toBe('mod')
  expect(memberOf('author', contextOf(byModerator))).toBe('anna')
  expect(memberOf('author of target', contextOf(aReport))).toBe('berta')
})

it('finds the member that an event is about', () => {
  const joined = { ...aPost, subject: { kind: 'member', id: 'carl', revision: 1 } } as const
  expect(memberOf('author', contextOf(joined))).toBe('carl')
})

it('acts on a thread without a revision, and says so where there is none', () => {
  const effect = contentEffect('lock', { on: 'thread', connection: 'forum' }, contextOf(aPost), {})
  expect(effect).toEqual({
    verb: 'lock',
    connection: 'forum',
    subject: { kind: 'thread', id: 'thread-1' },
    params: {},
  })
  const { thread: _, ...lonely } = aPost
  expect(contentEffect('lock', { on: 'thread' }, contextOf(lonely), {}).params.problem).toMatch(/no thread/)
  expect(contentEffect('hide', { on: 'target' }, contextOf(aPost), {}).params.problem).toMatch(/no target/)
})
