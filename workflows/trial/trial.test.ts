import { describe, expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { aRule } from '../../test/kit/a-rule.ts'
import { aMember, anEvent } from '../../test/kit/an-event.ts'
import { planOf } from '../../test/kit/play-story.ts'
import { checkExample, exampleOf } from './example.ts'
import { beginTrial, decide, factsAskedFor, goOn, type Trial, type TrialAround } from './trial.ts'

const catalog = await loadCatalog()
const around: TrialAround = {
  catalog,
  community: { id: 'demo', name: 'Demo' },
  factOf: () => undefined,
}
const knowing: TrialAround = {
  ...around,
  factOf: () => ({ is: 'value', value: { count: 9 }, source: 'by hand', version: '1' }),
}
const waiting = aRule(catalog)
  .on('post-created')
  .when('posts-in-window', { moreThan: 5 }, 'many')
  .then('wait', { for: 'duration', duration: 'P3D', timeZone: 'UTC' }, 'three-days')
  .then('ask-person', { question: 'Hide it?', answers: ['hide', 'keep'], within: 'P1D' }, 'ask')
  .by('hide')
  .then('hide')
  .build()
const plan = planOf(waiting, catalog)
const event = anEvent('post.created')

function begin(with_ = knowing): Trial {
  const begun = beginTrial(plan, event, with_)
  if (begun.is !== 'begun') throw new Error('It did not begin')
  return begun.trial
}
const skip = (trial: Trial) => decide(trial, { step: 'three-days', visit: 1, does: 'pass' }, knowing)
const say = (trial: Trial, answer: string) =>
  decide(trial, { step: 'ask', visit: 1, does: 'answer', answer }, knowing)

describe('a trial', () => {
  it('stands at facts nobody has told, and goes on when they are there', () => {
    const trial = begin(around)
    expect(factsAskedFor(trial)).toMatchObject([{ kind: 'window' }])
    expect(goOn(trial, knowing).next).toMatchObject([{ is: 'sleep', step: 'three-days' }])
  })

  it('skips three days when told so', () => {
    expect(skip(begin()).now).toBe('2026-03-05T00:00:00.000Z')
  })

  it('does as the person at the screen answers, and effects are only noted', () => {
    const trial = say(skip(begin()), 'hide')
    expect(trial.effects).toMatchObject([
      { step: 'hide', at: '2026-03-05T00:00:00.000Z', effect: { verb: 'hide', subject: { id: 'p1' } } },
    ])
    expect(trial.run).toMatchObject({ status: 'done', outcome: 'finished' })
  })

  it('when nobody answers the time is over', () => {
    const trial = decide(skip(begin()), { step: 'ask', visit: 1, does: 'pass' }, knowing)
    expect(trial.now).toBe('2026-03-06T00:00:00.000Z')
    expect(trial.run.trail.at(-1)).toMatchObject({ node: 'ask', port: 'timed-out' })
  })

  it('a decision about a stop that is not there changes nothing', () => {
    const trial = begin()
    expect(say(trial, 'hide')).toBe(trial)
  })

  it('says why a rule is not about an event', () => {
    const staff = anEvent('post.created', { actor: aMember({ roles: ['staff'] }) })
    expect(beginTrial(plan, staff, around)).toMatchObject({
      is: 'not-about',
      why: { en: 'The rule leaves members with this role alone.' },
    })
    expect(beginTrial(plan, anEvent('member.joined'), around)).toMatchObject({
      is: 'not-about',
      why: { en: 'No start of the rule fits this event.' },
    })
  })
})

describe('an example', () => {
  const example = exampleOf(say(skip(begin()), 'hide'))

  it('holds on the rule it was kept on, and asks nobody', () => {
    expect(example.expects).toEqual({ verbs: ['hide'], outcome: 'finished' })
    expect(checkExample(plan, example, around)).toEqual({ is: 'holds' })
  })

  it('holds when a wait is put in between that does not concern it', () => {
    const slower = aRule(catalog)
      .on('post-created')
      .when('posts-in-window', { moreThan: 5 }, 'many')
      .then('wait', { for: 'duration', duration: 'PT1H', timeZone: 'UTC' }, 'an-hour')
      .then('wait', { for: 'duration', duration: 'P3D', timeZone: 'UTC' }, 'three-days')
      .then('ask-person', { question: 'Hide it?', answers: ['hide', 'keep'], within: 'P1D' }, 'ask')
      .by('hide')
      .then('hide')
      .build()
    expect(checkExample(planOf(slower, catalog), example, around)).toEqual({ is: 'holds' })
  })

  it('differs when the rule does something else now', () => {
    const other = aRule(catalog).on('post-created').then('lock').build()
    expect(checkExample(planOf(other, catalog), example, around)).toEqual({
      is: 'differs',
      found: { verbs: ['lock'], outcome: 'finished' },
    })
  })

  it('asks for facts that were not needed when it was kept', () => {
    const other = aRule(catalog).on('post-created').when('language-is').then('hide').build()
    expect(checkExample(planOf(other, catalog), example, around)).toMatchObject({
      is: 'needs-facts',
      facts: [{ kind: 'language' }],
    })
  })

  it('one that was kept while it waited still waits there', () => {
    const kept = exampleOf(begin())
    expect(kept.expects.outcome).toBe('waiting')
    expect(checkExample(plan, kept, around)).toEqual({ is: 'holds' })
  })
})
