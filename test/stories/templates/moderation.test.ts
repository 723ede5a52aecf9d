import { expect, it } from 'vitest'
import { aMember, anEvent } from '../../kit/an-event.ts'
import { playTemplate, verbsOf } from './play-template.ts'

const post = (text: string, posts = 40) => anEvent('post.created', { text, actor: aMember({ posts }) })

it('advertising is hidden and its author told, everything else is left alone', () => {
  const told = playTemplate('ad-words', { event: post('The best C4sin0 in town') })
  expect(verbsOf(told)).toEqual(['hide', 'send-message'])
  expect(verbsOf(playTemplate('ad-words', { event: post('Who likes tomatoes?') }))).toEqual([])
})

it('the words of the community replace those of the template', () => {
  const answers = { words: ['tomato'] }
  expect(verbsOf(playTemplate('ad-words', { event: post('Tomato!'), answers }))[0]).toBe('hide')
  expect(verbsOf(playTemplate('ad-words', { event: post('casino'), answers }))).toEqual([])
})

it('a newcomer’s link waits for a person, who removes it or lets it through', () => {
  const event = post('See https://cheap.example/buy', 1)
  expect(verbsOf(playTemplate('links-of-newcomers', { event, verdict: 'Spam' }))).toEqual([
    'hold-for-review',
    'remove',
    'add-strike',
  ])
  expect(verbsOf(playTemplate('links-of-newcomers', { event, verdict: 'Fine' })).at(-1)).toBe('release')
})

it('known sites and known members may link', () => {
  const known = post('See https://en.wikipedia.org/wiki/Tomato', 1)
  expect(verbsOf(playTemplate('links-of-newcomers', { event: known }))).toEqual([])
  const regular = post('See https://cheap.example/buy', 40)
  expect(verbsOf(playTemplate('links-of-newcomers', { event: regular }))).toEqual([])
})

it('a wave of similar posts is held, the alert raised and the team called', () => {
  const event = post('Free coins at our site')
  expect(verbsOf(playTemplate('raid-brake', { event, facts: { window: { count: 5 } } }))).toEqual([
    'hold-for-review',
    'set-mode',
    'notify-team',
  ])
  expect(verbsOf(playTemplate('raid-brake', { event, facts: { window: { count: 4 } } }))).toEqual([])
})

it('hate is held at once and removed only when a person says so', () => {
  const event = post('They are vermin')
  const play = (verdict?: string) =>
    playTemplate('hate-with-a-person', { event, ...(verdict && { verdict }) })
  expect(verbsOf(play('Hate'))).toEqual(['hold-for-review', 'remove', 'warn', 'add-strike'])
  expect(verbsOf(play('No hate'))).toEqual(['hold-for-review', 'release'])
  expect(verbsOf(play())).toEqual(['hold-for-review', 'notify-team'])
})

it('a thread that is fast and bad-tempered is told to the team, nothing is taken down', () => {
  const event = anEvent('comment.created', { text: 'You are all wrong' })
  const heated = { window: { count: 16 }, sentiment: { score: -0.6 } }
  expect(verbsOf(playTemplate('heated-thread', { event, facts: heated }))).toEqual(['notify-team'])
  const calm = { window: { count: 16 }, sentiment: { score: 0.2 } }
  expect(verbsOf(playTemplate('heated-thread', { event, facts: calm }))).toEqual([])
})
