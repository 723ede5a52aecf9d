import { expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'
import { aRule } from '../kit/a-rule.ts'
import { aMember, anEvent, midnight } from '../kit/an-event.ts'
import { playStory } from '../kit/play-story.ts'

const catalog = await loadCatalog()
const rule = aRule(catalog)
  .settings({ purpose: 'safety' })
  .on('post-created')
  .when('text-contains', { lists: ['insults'] })
  .then('hide', { reason: 'An insult' })
  .then('warn', { text: 'Please stay friendly, {{ member.name }}.' })
  .build()
const event = anEvent('post.created', { text: 'You donkey', actor: aMember({ name: 'Grete' }) })
const matched = (entries: string[]): Fact => ({
  is: 'value',
  value: { version: 7, entries },
  source: 'library',
  version: '7',
})

it('a post with a word of the list is hidden, and its author is warned by name', () => {
  const asked: FactRequest[] = []
  const told = playStory({
    ...{ catalog, rule, event },
    facts: (request) => {
      asked.push(request)
      return matched(['donkey'])
    },
  })
  expect(asked).toEqual([
    { kind: 'list-match', list: 'insults', text: expect.stringContaining('You donkey'), match: 'word' },
  ])
  expect(told.effects).toMatchObject([
    { at: midnight, verb: 'hide', params: { reason: 'An insult' } },
    { at: midnight, verb: 'warn', params: { text: 'Please stay friendly, Grete.' } },
  ])
  expect(told.run.status).toBe('done')
})

it('the trail says which word of which version of the list it was', () => {
  const { run } = playStory({ catalog, rule, event, facts: () => matched(['donkey']) })
  const reason = run.trail.find(({ node }) => node === 'text-contains')?.reason
  expect(reason).toBe('contains "donkey" (list insults, version 7)')
})

it('a post without a word of the list is left alone', () => {
  const told = playStory({ catalog, rule, event, facts: () => matched([]) })
  expect(told.effects).toEqual([])
  expect(told.path.at(-1)).toBe('text-contains:no')
})

it('a list that can not be read harms nobody', () => {
  const told = playStory({
    ...{ catalog, rule, event },
    facts: () => ({ is: 'unavailable', reason: 'the library does not answer' }),
  })
  expect(told.effects).toEqual([])
})

it('when the platform refuses to hide, the run fails where people see it, and nobody is warned', () => {
  const told = playStory({
    ...{ catalog, rule, event },
    facts: () => matched(['donkey']),
    outcome: () => ({ is: 'failed', code: 'permission', message: 'Not allowed' }),
  })
  expect(told.effects.map(({ verb }) => verb)).toEqual(['hide'])
  expect(told.run.status).toBe('failed')
})
