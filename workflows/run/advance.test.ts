import { describe, expect, it } from 'vitest'
import { anEvent, midnight } from '../../test/kit/an-event.ts'
import { tinyCatalog, tinyPlan } from '../../test/kit/tiny-catalog.ts'
import type { Plan } from '../plan/plan.ts'
import { advance, beginRun } from './advance.ts'
import { answer } from './answer.ts'

const event = anEvent('post.created', { text: 'Guten Tag' })
const at = (now: string) => ({ event, community: { id: 'demo', name: 'Demo' }, catalog: tinyCatalog, now })

function begun(plan: Plan) {
  const identity = { id: 'r1', rule: 'rule', version: 1, community: 'demo', key: event.id }
  return beginRun({ ...identity, plan, start: 'start' }, event, midnight)
}
const pathOf = (run: ReturnType<typeof begun>) =>
  run.trail.map(({ node, port }) => (port ? `${node}:${port}` : node))

describe('advance', () => {
  it('asks for a fact, takes the way it tells, and asks for the effect', () => {
    const plan = tinyPlan({
      start: ['post', { event: 'ask' }],
      ask: ['german', { yes: 'hide' }],
      hide: ['hide', {}],
    })
    const first = advance(plan, begun(plan), at(midnight))
    expect(first.next).toEqual([
      {
        is: 'needs-facts',
        key: 'ask/1/facts',
        step: 'ask',
        facts: [{ kind: 'language', text: 'Guten Tag' }],
      },
    ])
    const fact = { is: 'value', value: 'de', source: 'test', version: '1' } as const
    const second = advance(
      plan,
      answer(first.run, 'ask/1/facts', { is: 'facts', facts: [fact] }),
      at(midnight),
    )
    expect(second.next.map(({ is, key }) => `${is} ${key}`)).toEqual(['needs-effect hide/1'])
    const done = { is: 'effect', outcome: { is: 'done', receipt: {} } } as const
    const last = advance(plan, answer(second.run, 'hide/1', done), at(midnight))
    expect({ status: last.run.status, outcome: last.run.outcome, path: pathOf(last.run) }).toEqual({
      status: 'done',
      outcome: 'finished',
      path: ['start:event', 'ask:yes', 'hide:done'],
    })
  })

  it('begins again at its trigger on what was edited before an effect, and does not take old answers for new', () => {
    const plan = tinyPlan({
      start: ['post', { event: 'ask' }],
      ask: ['german', { yes: 'hide' }],
      hide: ['hide', {}],
    })
    const german = { is: 'value', value: 'de', source: 'test', version: '1' } as const
    const english = { ...german, value: 'en' }
    const asked = advance(plan, begun(plan), at(midnight))
    const known = answer(asked.run, 'ask/1/facts', { is: 'facts', facts: [german] })
    const hiding = advance(plan, known, at(midnight))
    const subject = { ...event.subject, revision: 2, text: 'Good day' }
    const again = advance(plan, answer(hiding.run, 'hide/1', { is: 'revised', subject }), at(midnight))
    expect(again.next).toMatchObject([{ key: 'ask/2/facts', facts: [{ text: 'Good day' }] }])
    expect(again.run.revised).toEqual({ subject, times: 1 })
    const last = advance(
      plan,
      answer(again.run, 'ask/2/facts', { is: 'facts', facts: [english] }),
      at(midnight),
    )
    expect(pathOf(last.run)).toEqual(['start:event', 'ask:yes', 'hide', 'start:event', 'ask:no'])
    expect(last.run.outcome).toBe('finished')
  })

  it('says the same again when nothing was answered', () => {
    const plan = tinyPlan({ start: ['post', { event: 'hide' }], hide: ['hide', {}] })
    const once = advance(plan, begun(plan), at(midnight))
    expect(advance(plan, once.run, at(midnight))).toEqual(once)
  })

  it('sleeps until the time, counted from when it came to the wait', () => {
    const plan = tinyPlan({ start: ['post', { event: 'wait' }], wait: ['hour', {}] })
    const asleep = advance(plan, begun(plan), at(midnight))
    expect(asleep.next).toEqual([
      { is: 'sleep', key: 'wait/1', step: 'wait', until: '2026-03-02T01:00:00.000Z' },
    ])
    expect(advance(plan, asleep.run, at('2026-03-02T00:59:59.999Z')).run.status).toBe('running')
    expect(advance(plan, asleep.run, at('2026-03-02T01:00:00.000Z')).run.status).toBe('done')
  })

  it('goes on by `then` when every body has returned', () => {
    const plan = tinyPlan({
      start: ['post', { event: 'fork' }],
      fork: ['both', { left: 'quick', right: 'wait', then: 'hide' }],
      quick: ['hide', {}],
      wait: ['hour', {}],
      hide: ['hide', {}],
    })
    const forked = advance(plan, begun(plan), at(midnight))
    expect(forked.next.map(({ key }) => key)).toEqual(['quick/1', 'wait/1'])
    const done = { is: 'effect', outcome: { is: 'would-have' } } as const
    const left = advance(plan, answer(forked.run, 'quick/1', done), at(midnight))
    expect(left.next.map(({ key }) => key)).toEqual(['wait/1'])
    const both = advance(plan, left.run, at('2026-03-02T01:00:00.000Z'))
    expect(both.next.map(({ key }) => key)).toEqual(['hide/1'])
  })

  it('opens one body an item, up to the limit', () => {
    const plan = tinyPlan({
      start: ['post', { event: 'loop' }],
      loop: ['thrice', { each: 'hide' }],
      hide: ['hide', {}],
    })
    const opened = advance(plan, begun(plan), at(midnight))
    expect(opened.next.map(({ key }) => key)).toEqual(['hide/1', 'hide/2'])
    expect(opened.run.trail.at(-1)?.reason).toBe('2 items, 1 over the limit left out')
  })

  it('fails the run, and it alone, when a node throws', () => {
    const plan = tinyPlan({ start: ['post', { event: 'bad' }], bad: ['faulty', {}] })
    const { run } = advance(plan, begun(plan), at(midnight))
    expect(run.problem).toEqual({ code: 'node-threw', node: 'bad', message: 'it broke' })
  })

  it('hands a run back whose node it does not know', () => {
    const plan = tinyPlan({ start: ['post', { event: 'new' }], new: ['from-the-future', {}] })
    const { run, next } = advance(plan, begun(plan), at(midnight))
    expect(run.status).toBe('running')
    expect(next).toEqual([
      { is: 'unknown-node', key: 'new/1', step: 'new', type: 'from-the-future', version: 1 },
    ])
  })

  it('leaves before an effect when the exit condition holds, and only then', () => {
    const steps: Parameters<typeof tinyPlan>[0] = { start: ['post', { event: 'hide' }], hide: ['hide', {}] }
    const leaving = (when: string) => tinyPlan(steps, { exits: { events: [], when } })
    const stays = leaving('event.subject.text == "Something else"')
    expect(advance(stays, begun(stays), at(midnight)).next.map(({ key }) => key)).toEqual(['hide/1'])
    const leaves = leaving('event.subject.text == "Guten Tag"')
    expect(advance(leaves, begun(leaves), at(midnight)).run).toMatchObject({
      status: 'done',
      outcome: 'left',
    })
  })

  it('ends at once when its exit was heard', () => {
    const plan = tinyPlan({ start: ['post', { event: 'wait' }], wait: ['hour', {}] })
    const asleep = advance(plan, begun(plan), at(midnight))
    const left = answer(asleep.run, 'exit', { is: 'exit', event: 'e2', type: 'member.left', goal: false })
    expect(advance(plan, left, at(midnight)).run.outcome).toBe('left')
  })
})
