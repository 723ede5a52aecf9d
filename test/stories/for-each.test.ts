import { expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { aRule } from '../kit/a-rule.ts'
import { anEvent, midnight } from '../kit/an-event.ts'
import { playStory } from '../kit/play-story.ts'

const catalog = await loadCatalog()
const ruleFor = (items: string[], limit = 20) =>
  aRule(catalog)
    .on('post-created')
    .then('for-each', { items, limit })
    .then('add-tag', { tag: 'told' })
    .from('for-each', 'each')
    .then('send-message', { text: 'About {{ steps.item.value }}' })
    .build()
const play = (items: string[], limit?: number) =>
  playStory({ catalog, rule: ruleFor(items, limit), event: anEvent('post.created') })

it('does the same for each item, and goes on once after the last', () => {
  const told = play(['rules', 'events'])
  expect(told.effects).toMatchObject([
    { at: midnight, verb: 'send-message', params: { text: 'About rules' } },
    { at: midnight, verb: 'send-message', params: { text: 'About events' } },
    { at: midnight, verb: 'add-tag', params: { tag: 'told' } },
  ])
  expect(told.run.outcome).toBe('finished')
})

it('takes no more items than its limit', () => {
  expect(play(['a', 'b', 'c'], 2).effects.map(({ verb }) => verb)).toEqual([
    'send-message',
    'send-message',
    'add-tag',
  ])
})

it('goes straight on when there is nothing to do', () => {
  expect(play([]).effects.map(({ verb }) => verb)).toEqual(['add-tag'])
})
