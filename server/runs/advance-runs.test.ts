import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { EffectRequest } from '../../nodes/contract/effect.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { tinyCatalog, tinyPlan } from '../../test/kit/tiny-catalog.ts'
import type { Plan } from '../../workflows/plan/plan.ts'
import { beginRun } from '../../workflows/run/advance.ts'
import { insertRuns } from '../dispatch/insert-runs.ts'
import type { EffectAnswer } from '../effects/perform-effect.ts'
import type { EventDocument, RunDocument } from '../mongo/documents.ts'
import { createAdvanceRuns } from './advance-runs.ts'
import { countRunDeaths } from './count-run-deaths.ts'
import { createPlanCache } from './plan-cache.ts'
import { createSaveRun } from './save-runs.ts'
import { createWakeRuns } from './wake-runs.ts'

const event = anEvent('post.created', { occurredAt: new Date().toISOString() })
const hiding = tinyPlan({ start: ['post', { event: 'hide' }], hide: ['hide', {}] })
const waiting = tinyPlan({
  start: ['post', { event: 'wait' }],
  wait: ['comment', { heard: 'hide' }],
  hide: ['hide', {}],
})
const hideThen = (type: string) =>
  ({ hide: ['hide', { done: 'next' }], next: [type, {}] }) satisfies Parameters<typeof tinyPlan>[0]
const hidingTwice = tinyPlan({ start: ['post', { event: 'hide' }], ...hideThen('hide') })

describe('a round', () => {
  let mongo: TestMongo
  beforeAll(async () => {
    mongo = await aMongo()
  })
  afterAll(() => mongo.close())
  beforeEach(async () => {
    const { runs, events, plans, entries } = mongo.collections
    await Promise.all([
      runs.deleteMany({}),
      events.deleteMany({}),
      plans.deleteMany({}),
      entries.deleteMany({}),
    ])
  })

  function aRound(
    perform: (effect: EffectRequest, key: string) => EffectAnswer | Promise<EffectAnswer> = () => answered,
    saveRun = createSaveRun(mongo.collections),
  ) {
    const sent: string[] = []
    const parked: Date[] = []
    const thrown: unknown[] = []
    const told: string[] = []
    const closed: string[] = []
    const { collections } = mongo
    const wakeRuns = createWakeRuns({ ...collections, fits: () => true, tell: () => {} })
    const advanceRuns = createAdvanceRuns({
      ...{
        catalog: tinyCatalog,
        collections,
        plans: createPlanCache(collections),
        saveRun,
      },
      wakeRuns,
      answerFacts: async (questions) => questions.map(() => ({ is: 'not-provided' })),
      performEffect: async ({ key, effect }) => {
        sent.push(key)
        return perform(effect, key)
      },
      tasks: { open: async () => {}, settle: async () => null, close: async (run) => void closed.push(run) },
      decideFor: async () => [],
      parkedUntil: async (at) => void parked.push(at),
      clock: () => new Date(),
      setAside: async ({ _id }, why) => void told.push(`${_id}: ${why}`),
      failed: (error) => void thrown.push(error),
    })
    const round = (runs: string[]) =>
      advanceRuns({
        carrier: 'c1',
        take: { is: 'runs', runs },
        now: new Date().toISOString(),
        budgetMs: 5_000,
      })
    return { round, sent, parked, thrown, told, closed, wakeRuns }
  }
  const answered: EffectAnswer = { is: 'answered', outcome: { is: 'done', receipt: {} } }

  /** As the ledger answers: the receipt is still to be written. */
  const owing = (effect: EffectRequest, key: string): EffectAnswer => ({
    ...answered,
    owed: { key, effect, outcome: { is: 'done', receipt: {} }, hasClaim: false },
  })

  async function given(id: string, plan: Plan, order = 0): Promise<void> {
    const { collections } = mongo
    const { events, plans } = collections
    await events.updateOne({ _id: event.id }, { $set: documentOf(event) }, { upsert: true })
    await plans.updateOne({ _id: plan.hash }, { $set: { plan } }, { upsert: true })
    const begin = { id, rule: id, version: 1, community: 'demo', key: event.id, plan, start: 'start' }
    const run = beginRun(begin, event, event.occurredAt)
    await insertRuns(
      { collections, plans: createPlanCache(collections) },
      [{ run, purpose: 'safety', order }],
      'c1',
      new Date(),
    )
  }
  const find = async (id: string): Promise<RunDocument | null> => mongo.collections.runs.findOne({ _id: id })

  it('moves a run to its end and lets go of it', async () => {
    const { round, sent } = aRound()
    await given('a', hiding)
    expect(await round(['a'])).toEqual({ again: [] })
    expect(sent).toEqual(['a/hide/1'])
    expect(await find('a')).toMatchObject({
      status: 'done',
      outcome: 'finished',
      carrier: null,
      holder: null,
      dueAt: null,
    })
  })

  it('takes the open tasks of a run back at its end, unless it can have none', async () => {
    let answer: EffectAnswer = { is: 'again', at: new Date(), why: 'approval', reason: 'a person is asked' }
    const { round, closed } = aRound(() => answer)
    await given('asked', hiding)
    await round(['asked'])
    answer = answered
    await given('straight', hiding)
    await round(['straight', 'asked'])
    expect(closed).toEqual(['asked'])
  })

  it('performs nothing for a run that another carrier took', async () => {
    const { round, sent } = aRound()
    await given('a', hiding)
    await mongo.collections.runs.updateOne({ _id: 'a' }, { $set: { carrier: 'another' } })
    await round(['a'])
    expect(sent).toEqual([])
  })

  it('carries the second rule of an event after the first, and not past a stop of the ledger', async () => {
    const later = new Date(Date.now() + 20_000)
    const { round, sent } = aRound(() => ({ is: 'again', at: later, why: 'rate', reason: 'no slot is free' }))
    await given('first', hiding, 0)
    await given('second', hiding, 1)
    const { again } = await round(['second', 'first'])
    expect(sent).toEqual(['first/hide/1'])
    expect(again.map(({ run }) => run)).toEqual(['first', 'second'])
  })

  it('parks a run that waits for an event, and wakes it with that event', async () => {
    const { round, sent, parked, wakeRuns } = aRound()
    await given('a', waiting)
    await round(['a'])
    expect(parked).toHaveLength(1)
    expect(await find('a')).toMatchObject({ carrier: null, waits: ['comment.created|post:p1'] })
    const comment = anEvent('comment.created', {
      id: 'e2',
      occurredAt: new Date(Date.now() + 5).toISOString(),
    })
    expect(await wakeRuns.hear([comment])).toBe(1)
    await mongo.collections.runs.updateOne({ _id: 'a' }, { $set: { carrier: 'c1' } })
    await round(['a'])
    expect(sent).toEqual(['a/hide/1'])
    expect((await find('a'))?.trail.map(({ port }) => port)).toEqual(['event', 'heard', 'done'])
  })

  it('hears an event that was stored before its wait could be seen', async () => {
    const { round } = aRound()
    await given('a', waiting)
    const comment = anEvent('comment.created', {
      id: 'e2',
      occurredAt: new Date(Date.now() + 50).toISOString(),
    })
    await mongo.collections.events.insertOne(documentOf(comment))
    await round(['a'])
    expect((await find('a'))?.inbox).toMatchObject({ 'wait/1': { is: 'heard', event: 'e2' } })
  })

  it('hands a run back, unmoved, when no worker here knows its node', async () => {
    const { round } = aRound()
    await given('a', tinyPlan({ start: ['post', { event: 'new' }], new: ['from-the-future', {}] }))
    await round(['a'])
    expect(await find('a')).toMatchObject({ status: 'running', tries: 0, carrier: null, trail: [] })
  })

  it('comes back for a run that threw, after a pause', async () => {
    const { round, thrown } = aRound(() => {
      throw new Error('the database is away')
    })
    await given('a', hiding)
    const { again } = await round(['a'])
    expect(again.map(({ run }) => run)).toEqual(['a'])
    expect(thrown.map(String)).toEqual(['Error: the database is away'])
    expect(await find('a')).toMatchObject({ status: 'running', carrier: 'c1', tries: 1 })
  })

  it('writes the receipt of an effect with the save that follows it, and before the next effect', async () => {
    const known: number[] = []
    const receipts = async () =>
      Object.values((await find('a'))?.claims ?? {}).filter(
        ({ receipt, unaudited }) => unaudited && receipt?.at instanceof Date,
      )
    const { round } = aRound(async (effect, key) => {
      known.push((await receipts()).length)
      return owing(effect, key)
    })
    await given('a', hidingTwice)
    await round(['a'])
    expect(known).toEqual([0, 1])
    expect(await receipts()).toHaveLength(2)
    // Taken, saved between the two, ended: nothing is written for a receipt alone.
    expect(await find('a')).toMatchObject({ status: 'done', seq: 3 })
  })

  it('keeps the receipt where a run may not be parked, because something arrived meanwhile', async () => {
    const { round } = aRound(async (effect, key) => {
      await mongo.collections.runs.updateOne({ _id: 'a' }, { $inc: { wakes: 1 } })
      return owing(effect, key)
    })
    await given('a', tinyPlan({ start: ['post', { event: 'hide' }], ...hideThen('comment') }))
    expect((await round(['a'])).again).toHaveLength(1)
    const { claims, waits } = (await find('a')) ?? {}
    expect(claims?.['hide/1']).toMatchObject({ receipt: { outcome: { is: 'done' } }, unaudited: true })
    expect(waits).toEqual([])
  })

  it('keeps the receipt of a run that breaks after its effect', async () => {
    const { round } = aRound(owing)
    await given('a', tinyPlan({ start: ['post', { event: 'hide' }], ...hideThen('faulty') }))
    await round(['a'])
    expect((await find('a'))?.claims['hide/1']).toMatchObject({ receipt: { outcome: { is: 'done' } } })
  })

  it('keeps the receipt of a run that the database refuses', async () => {
    const saveRun = createSaveRun(mongo.collections)
    const { round } = aRound(owing, async (order) => {
      if (order.save.as === 'ended') throw new Error('The database refused a run.')
      return saveRun(order)
    })
    await given('a', hiding)
    await expect(round(['a'])).rejects.toThrow('refused')
    expect(await find('a')).toMatchObject({
      status: 'running',
      claims: { 'hide/1': { receipt: { outcome: { is: 'done' } } } },
    })
  })

  it('hands a run back with the receipt of what it did before the node that no worker here knows', async () => {
    const { round } = aRound(owing)
    await given('a', tinyPlan({ start: ['post', { event: 'hide' }], ...hideThen('from-the-future') }))
    await round(['a'])
    expect(await find('a')).toMatchObject({
      carrier: null,
      claims: { 'hide/1': { receipt: { outcome: { is: 'done' } } } },
    })
  })

  it('sets a run aside that ended the worker twice while it was walking, tells people, and moves the others', async () => {
    const { round, told } = aRound()
    for (const id of ['a', 'b']) await given(id, hiding)
    const found = { write() {}, clear() {}, found: 'a' }
    for (let life = 0; life < 2; life++) await countRunDeaths(mongo.collections, found)
    await round(['a', 'b'])
    expect(await find('a')).toMatchObject({ status: 'failed', problem: { code: 'set-aside' } })
    expect(await find('b')).toMatchObject({ status: 'done' })
    expect(told).toEqual(['a: It ended the worker 2 times.'])
  })

  it('sets a run aside that did not move in five tries and ten minutes, and not for tries alone', async () => {
    const { round, told } = aRound()
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
    await given('stuck', hiding)
    await given('unlucky', hiding)
    const { runs } = mongo.collections
    await runs.updateOne({ _id: 'stuck' }, { $set: { tries: 5, dueAt: minutesAgo(11) } })
    await runs.updateOne({ _id: 'unlucky' }, { $set: { tries: 7, dueAt: minutesAgo(3) } })
    await round(['stuck'])
    await round(['unlucky'])
    expect(await find('stuck')).toMatchObject({ status: 'failed', problem: { code: 'set-aside' } })
    expect(told).toEqual(['stuck: It did not move in 5 tries.'])
    expect(await find('unlucky')).toMatchObject({ status: 'done', outcome: 'finished' })
  })
})

function documentOf({ id, ...rest }: CommunityEvent): EventDocument {
  return { _id: id, format: 1, ...rest, at: new Date(rest.occurredAt), open: false, openSince: new Date() }
}
