import { expect, it } from 'vitest'
import { emptyForm, writtenEvent } from './written-event.ts'

const place = { community: 'demo', connection: 'plaza', platform: 'plaza' }
const now = new Date('2026-03-02T12:00:00.000Z')
const write = (form: Partial<typeof emptyForm>) => writtenEvent({ ...emptyForm, ...form }, place, now)

it('a post is by its member, in a thread of its own', () => {
  const event = write({ text: 'Hello', days: 3, posts: 4, space: 'help' })
  expect(event).toMatchObject({
    ...{ ...place, type: 'post.created', ingress: 'manual', space: 'help' },
    actor: { name: 'Ada', posts: 4, joinedAt: '2026-02-27T12:00:00.000Z' },
    subject: { kind: 'post', text: 'Hello', authorId: 'written-member', revision: 1 },
    keys: ['member:written-member', 'thread:written-thread', 'post:written-content'],
  })
})

it('a report is about somebody else’s post', () => {
  const { report, target, actor } = write({ type: 'report.created', text: 'Rude', reason: 'insult' })
  expect(report).toEqual({ reason: 'insult' })
  expect(target).toMatchObject({ text: 'Rude', authorId: 'written-author' })
  expect(actor?.id).toBe('written-member')
})

it('a member who joins is what the event is about; a schedule is about the community', () => {
  expect(write({ type: 'member.joined' }).subject).toMatchObject({ kind: 'member', id: 'written-member' })
  const due = write({ type: 'schedule.due', schedule: '0 9 * * 1 Europe/Berlin' })
  expect(due).toMatchObject({ actor: null, ext: { schedule: '0 9 * * 1 Europe/Berlin' } })
})
