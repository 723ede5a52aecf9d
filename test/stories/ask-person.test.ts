import { expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { advance, beginRun } from '../../workflows/run/advance.ts'
import { aRule } from '../kit/a-rule.ts'
import { anEvent, midnight } from '../kit/an-event.ts'
import { planOf, playStory, type Story } from '../kit/play-story.ts'

const catalog = await loadCatalog()
const rule = aRule(catalog)
  .settings({ purpose: 'safety' })
  .on('report-created')
  .then('ask-person', {
    ...{ question: 'Hide it?', answers: ['hide', 'keep'], within: 'P1D' },
    ...{ group: 'moderators', escalateTo: { group: 'admins', after: 'PT4H' } },
  })
  .by('hide')
  .then('hide')
  .from('ask-person', 'timed-out')
  .then('hold-for-review')
  .build()
const event = anEvent('report.created', { report: { reason: 'spam' } })
const play = (verdict?: Story['verdict']) => playStory({ catalog, rule, event, ...(verdict && { verdict }) })

it('does what the person says, when they say it', () => {
  expect(play(() => ({ answer: 'hide', afterMs: 60_000 })).effects).toMatchObject([
    { at: '2026-03-02T00:01:00.000Z', verb: 'hide' },
  ])
})

it('an answer that leads nowhere ends the run without a deed', () => {
  const told = play(() => ({ answer: 'keep', afterMs: 60_000 }))
  expect(told.effects).toEqual([])
  expect(told.run).toMatchObject({ status: 'done', outcome: 'finished' })
})

it('when nobody answers in a day, the post is held for review at that moment', () => {
  expect(play().effects).toMatchObject([{ at: '2026-03-03T00:00:00.000Z', verb: 'hold-for-review' }])
})

it('the trail names who answered', () => {
  const { trail } = play(() => ({ answer: 'hide', afterMs: 60_000 })).run
  expect(trail.find(({ node }) => node === 'ask-person')).toMatchObject({
    port: 'hide',
    output: { answer: 'hide', by: 'Mia' },
  })
})

it('the question goes to the moderators first, and to the admins four hours later', () => {
  const plan = planOf(rule, catalog)
  const begin = { id: 'run', rule: 'rule', version: 1, community: 'demo', key: event.id }
  const run = beginRun({ ...begin, plan, start: 'report-created' }, event, midnight)
  const around = { event, community: { id: 'demo', name: 'Demo' }, catalog, now: midnight }
  expect(advance(plan, run, around).next).toMatchObject([
    {
      is: 'ask',
      until: '2026-03-03T00:00:00.000Z',
      task: { group: 'moderators', escalateTo: { group: 'admins', at: '2026-03-02T04:00:00.000Z' } },
    },
  ])
})
