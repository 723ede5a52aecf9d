import { expect, it } from 'vitest'
import { aMember, anEvent } from '../../kit/an-event.ts'
import { playTemplate, verbsOf } from './play-template.ts'

it('a complaint is acknowledged at once, becomes a case, and is marked when it is answered', () => {
  const event = anEvent('post.created', { text: 'I have a complaint about the shop' })
  const told = playTemplate('complaint-escalated', { event, verdict: 'Answered' })
  expect(verbsOf(told)).toEqual(['send-message', 'open-case', 'set-label'])
})

it('an unanswered complaint comes to the next group', () => {
  const event = anEvent('post.created', { text: 'I want a refund' })
  const told = playTemplate('complaint-escalated', { event })
  expect(told.effects.at(-1)).toMatchObject({ verb: 'notify-team', params: { group: 'admins' } })
})

it('a report is decided by a person; nobody in a day means hidden for now', () => {
  const target = { kind: 'post', id: 'p9', revision: 1, text: 'Rude', authorId: 'm9' } as const
  const event = anEvent('report.created', { report: { reason: 'rude' }, target })
  const play = (verdict?: string) =>
    verbsOf(playTemplate('reports-are-looked-at', { event, ...(verdict && { verdict }) }))
  expect(play('Take it down')).toEqual(['remove', 'add-strike'])
  expect(play('Leave it')).toEqual([])
  expect(play()).toEqual(['hide'])
})

it('in a crisis newcomers wait for a person; in peace they do not', () => {
  const event = anEvent('post.created', { text: 'What happened?' })
  const play = (mode: string) =>
    verbsOf(playTemplate('crisis-hold', { event, facts: { mode: { mode } }, verdict: 'Show it' }))
  expect(play('crisis')).toEqual(['hold-for-review', 'release'])
  expect(play('normal')).toEqual([])
  const old = anEvent('post.created', { actor: aMember({ joinedAt: '2025-01-01T00:00:00.000Z' }) })
  expect(verbsOf(playTemplate('crisis-hold', { event: old, facts: { mode: { mode: 'crisis' } } }))).toEqual(
    [],
  )
})

it('somebody in need gets help in private and the team is called; nothing is taken down', () => {
  const event = anEvent('post.created', { text: 'I see no way out any more' })
  expect(verbsOf(playTemplate('somebody-in-need', { event }))).toEqual(['send-message', 'notify-team'])
})
