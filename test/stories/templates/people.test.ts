import { expect, it } from 'vitest'
import { aMember, anEvent, midnight } from '../../kit/an-event.ts'
import { playTemplate, verbsOf } from './play-template.ts'

const hour = 3_600_000
const after = (hours: number) => new Date(Date.parse(midnight) + hours * hour).toISOString()
const later = (
  type: 'post.created' | 'comment.created' | 'message.received' | 'member.left',
  hours: number,
) => anEvent(type, { occurredAt: after(hours) })
const textsOf = (told: ReturnType<typeof playTemplate>) =>
  told.effects.flatMap(({ params }) => (typeof params.text === 'string' ? [params.text] : []))

it('a new member is greeted, thanked for the first words, and after two weeks becomes a regular', () => {
  const told = playTemplate('welcome-14-days', {
    event: anEvent('member.joined'),
    later: [later('post.created', 5)],
    verdict: 'Yes',
  })
  expect(verbsOf(told)).toEqual(['send-message', 'send-message', 'add-role'])
  expect(textsOf(told)[0]).toContain('Welcome, Ada')
  expect(told.effects.at(-1)?.at.slice(0, 10)).toBe('2026-03-13')
})

it('who leaves hears nothing more', () => {
  const told = playTemplate('welcome-14-days', {
    event: anEvent('member.joined'),
    later: [later('member.left', 5)],
  })
  expect(verbsOf(told)).toEqual(['send-message'])
  expect(told.run.outcome).toBe('left')
})

it('the first post is thanked five minutes later, the second is not', () => {
  const first = playTemplate('first-post-thanked', { event: anEvent('post.created') })
  expect(first.effects).toMatchObject([{ verb: 'reply', at: '2026-03-02T00:05:00.000Z' }])
  const second = anEvent('post.created', { actor: aMember({ posts: 2 }) })
  expect(verbsOf(playTemplate('first-post-thanked', { event: second }))).toEqual([])
})

it('who is there for a month and wrote often becomes a regular', () => {
  const longAgo = '2026-01-01T00:00:00.000Z'
  const event = anEvent('post.created', { actor: aMember({ joinedAt: longAgo, posts: 20 }) })
  expect(verbsOf(playTemplate('regulars', { event }))).toEqual(['add-role', 'send-message'])
  const quiet = anEvent('post.created', { actor: aMember({ joinedAt: longAgo, posts: 19 }) })
  expect(verbsOf(playTemplate('regulars', { event: quiet }))).toEqual([])
})

it('a question nobody answers is told to the team after a day, and not forgotten after three', () => {
  const event = anEvent('post.created', { text: 'When do I plant tomatoes?' })
  const told = playTemplate('unanswered-question', { event })
  expect(told.effects).toMatchObject([
    { verb: 'notify-team', at: after(24) },
    { verb: 'reply', at: after(72) },
  ])
  const answered = playTemplate('unanswered-question', { event, later: [later('comment.created', 3)] })
  expect(verbsOf(answered)).toEqual([])
})

it('a frequent question is answered at once', () => {
  const event = anEvent('post.created', { text: 'I forgot my password, help' })
  expect(verbsOf(playTemplate('frequent-question', { event }))).toEqual(['reply', 'set-label'])
})

it('who reacted to the invitation is reminded on Thursday and asked on Friday', () => {
  const event = anEvent('reaction.added', { reaction: { emoji: '👍' } })
  const told = playTemplate('meet-up', { event, later: [later('message.received', 24 * 5)] })
  expect(told.effects.map(({ verb, at }) => [verb, at.slice(0, 13)])).toEqual([
    ['send-message', '2026-03-02T00'],
    ['send-message', '2026-03-05T09'],
    ['send-message', '2026-03-06T09'],
    ['notify-team', '2026-03-07T00'],
  ])
})

it('the team is reminded when nobody planned the week', () => {
  const event = anEvent('schedule.due', { actor: null, ext: { schedule: '0 9 * * 1 Europe/Berlin' } })
  expect(verbsOf(playTemplate('weekly-plan', { event }))).toEqual(['notify-team'])
  expect(verbsOf(playTemplate('weekly-plan', { event, verdict: 'Planned' }))).toEqual([])
})
