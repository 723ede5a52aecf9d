import { expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { aRule } from '../kit/a-rule.ts'
import { anEvent } from '../kit/an-event.ts'
import { playStory, type Story } from '../kit/play-story.ts'

const catalog = await loadCatalog()
const rule = aRule(catalog)
  .settings({ purpose: 'safety' })
  .on('post-created')
  .when('text-contains', { words: ['swindle'] })
  .then('unless-vetoed', { question: 'Removing: {{ event.subject.text }}', within: 'PT1H' })
  .by('go-on')
  .then('remove')
  .from('unless-vetoed', 'vetoed')
  .then('add-tag', { tag: 'looked at' })
  .build()
const event = anEvent('post.created', { text: 'No swindle at all' })
const play = (verdict?: Story['verdict']) => playStory({ catalog, rule, event, ...(verdict && { verdict }) })

it('goes on an hour later when nobody objects', () => {
  const told = play()
  expect(told.effects).toMatchObject([{ at: '2026-03-02T01:00:00.000Z', verb: 'remove' }])
  expect(told.run.trail.find(({ node }) => node === 'unless-vetoed')?.reason).toBe(
    'Nobody stopped it within PT1H',
  )
})

it('a veto in time keeps the post, and the question quotes it', () => {
  const questions: string[] = []
  const told = play((question) => {
    questions.push(question)
    return { answer: 'vetoed', afterMs: 59 * 60_000 }
  })
  expect(questions).toEqual(['Removing: No swindle at all'])
  expect(told.effects).toMatchObject([{ at: '2026-03-02T00:59:00.000Z', verb: 'add-tag' }])
})
