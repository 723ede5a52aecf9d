import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { answered, hideThen, hiding, hidingTwice, owing, rounds } from '../../test/kit/rounds.ts'
import { tinyPlan } from '../../test/kit/tiny-catalog.ts'
import { createSaveRun } from './save-runs.ts'

describe('what an effect of a round brought', () => {
  let mongo: TestMongo
  const { aRound, given, find, clear } = rounds(() => mongo)
  beforeAll(async () => {
    mongo = await aMongo()
  })
  afterAll(() => mongo.close())
  beforeEach(() => clear())

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

  it('keeps the receipt of an effect that it had claimed when another took the run meanwhile', async () => {
    const claimedBy: string[] = []
    const { round } = aRound(async (effect, key) => {
      const { holder = null } = (await find('a')) ?? {}
      const { runs } = mongo.collections
      await runs.updateOne({ _id: 'a' }, { $set: { 'claims.hide/1': { effect, holder, attempts: 1 } } })
      await runs.updateOne({ _id: 'a' }, { $set: { holder: 'another' } })
      claimedBy.push(holder ?? '')
      return { ...answered, owed: { key, effect, outcome: { is: 'done', receipt: {} }, hasClaim: true } }
    })
    await given('a', hiding)
    await round(['a'])
    const run = await find('a')
    expect(run).toMatchObject({ status: 'running', holder: 'another', trail: [] })
    expect(run?.claims['hide/1']).toMatchObject({
      holder: claimedBy[0],
      receipt: { outcome: { is: 'done' } },
    })
  })

  it('does not take the receipt of a claim that was made anew', async () => {
    const { round } = aRound(async (effect, key) => {
      const claim = { effect, holder: 'another', attempts: 2 }
      await mongo.collections.runs.updateOne(
        { _id: 'a' },
        { $set: { holder: 'another', 'claims.hide/1': claim } },
      )
      return { ...answered, owed: { key, effect, outcome: { is: 'done', receipt: {} }, hasClaim: true } }
    })
    await given('a', hiding)
    await round(['a'])
    expect((await find('a'))?.claims['hide/1']?.receipt).toBeUndefined()
  })

  it('keeps the receipt of a run that breaks after its effect', async () => {
    const { round } = aRound(owing)
    await given('a', tinyPlan({ start: ['post', { event: 'hide' }], ...hideThen('faulty') }))
    await round(['a'])
    expect((await find('a'))?.claims['hide/1']).toMatchObject({ receipt: { outcome: { is: 'done' } } })
  })

  it('keeps the receipt of a run that the database refuses, and moves the others', async () => {
    const saveRun = createSaveRun(mongo.collections)
    const { round, thrown } = aRound(owing, async (order) => {
      if (order.document._id === 'a' && order.save.as === 'ended')
        throw new Error('The database refused a run.')
      return saveRun(order)
    })
    await given('a', hiding)
    await given('b', hiding)
    expect((await round(['a', 'b'])).again.map(({ run }) => run)).toEqual(['a'])
    expect(thrown.map(String)).toEqual(['Error: The database refused a run.'])
    expect(await find('b')).toMatchObject({ status: 'done' })
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
})
