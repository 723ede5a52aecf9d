import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { answered, documentOf, hiding, rounds, waiting } from '../../test/kit/rounds.ts'
import { tinyPlan } from '../../test/kit/tiny-catalog.ts'
import type { EffectAnswer } from '../effects/perform-effect.ts'
import { countRunDeaths } from './count-run-deaths.ts'
import { createSaveRun } from './save-runs.ts'

describe('a round', () => {
  let mongo: TestMongo
  const { aRound, given, find, clear } = rounds(() => mongo)
  beforeAll(async () => {
    mongo = await aMongo()
  })
  afterAll(() => mongo.close())
  beforeEach(() => clear())

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
    const free = { holder: null, heldUntil: new Date(0) }
    expect(await find('a')).toMatchObject({ ...free, waits: ['comment.created|post:p1'] })
    const comment = anEvent('comment.created', {
      id: 'e2',
      occurredAt: new Date(Date.now() + 5).toISOString(),
    })
    expect(await wakeRuns.hear([comment])).toBe(1)
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

  it('looks back in its next attempt when the process died between parking and looking back', async () => {
    const saveRun = createSaveRun(mongo.collections)
    const { round } = aRound()
    const dying = aRound(undefined, async (order) => {
      await saveRun(order)
      throw new Error('The process dies here.')
    })
    await given('a', waiting)
    const occurredAt = new Date(Date.now() + 50).toISOString()
    await mongo.collections.events.insertOne(documentOf(anEvent('comment.created', { id: 'e2', occurredAt })))
    await dying.round(['a'])
    expect(await find('a')).toMatchObject({ holder: null, inbox: {} })
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
