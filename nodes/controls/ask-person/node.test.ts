import { expect, it } from 'vitest'
import { aPost, contextOf } from '../../contract/sample-event.ts'
import { node } from './node.ts'

it('asks a group, then another, and gives up after a time', () => {
  const config = { ...node.defaults, escalateTo: { group: 'admins', after: 'PT4H' } }
  expect(node.step(config, contextOf(aPost), [])).toMatchObject({
    is: 'ask',
    task: {
      question: 'Is this all right? Which soil for tomatoes?',
      group: 'moderators',
      answers: ['yes', 'no'],
      escalateTo: { group: 'admins', at: '2026-11-23T16:00:00.000Z' },
    },
    until: '2026-11-24T12:00:00.000Z',
    timedOut: { port: 'timed-out' },
  })
})

it('has a way out for each answer and one for none', () => {
  const ports = node.ports({ ...node.defaults, answers: ['keep', 'hide', 'ban'] })
  expect(ports.map(({ name }) => name)).toEqual(['keep', 'hide', 'ban', 'timed-out'])
})

it('refuses an answer named as the time-out, and a second group that comes too late', () => {
  const config = {
    ...node.defaults,
    answers: ['timed-out'],
    escalateTo: { group: 'admins', after: 'P2D' },
  }
  expect(node.check?.(config).map(({ field }) => field)).toEqual(['/answers', '/escalateTo/after'])
})
