import { expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { aRule } from '../kit/a-rule.ts'
import { anEvent } from '../kit/an-event.ts'
import { playStory } from '../kit/play-story.ts'

const catalog = await loadCatalog()
const wait = (duration: string) => ({ for: 'duration', duration, timeZone: 'UTC' })
const rule = aRule(catalog)
  .on('post-created')
  .then('in-parallel', { branches: ['author', 'post'] })
  .then('add-tag', { tag: 'settled' }, 'settled')
  .from('in-parallel', 'author')
  .then('wait', wait('PT1H'), 'hour')
  .then('send-message', { text: 'How did it go?' })
  .from('in-parallel', 'post')
  .then('add-tag', { tag: 'new' }, 'new')
  .then('wait', wait('PT3H'), 'three-hours')
  .then('remove-tag', { tag: 'new' })
  .build()

it('both branches go their own way in their own time, and what follows comes after the slower one', () => {
  const told = playStory({ catalog, rule, event: anEvent('post.created') })
  expect(told.effects.map(({ at, verb }) => `${at.slice(11, 16)} ${verb}`)).toEqual([
    '00:00 add-tag',
    '01:00 send-message',
    '03:00 remove-tag',
    '03:00 add-tag',
  ])
  expect(told.effects.at(-1)?.params).toMatchObject({ tag: 'settled' })
  expect(told.run).toMatchObject({ status: 'done', outcome: 'finished' })
})
