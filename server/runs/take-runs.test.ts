import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { runDocument } from './run-state.ts'
import { takeDue, takeRuns } from './take-runs.ts'

describe('a run that did not move in three tries', () => {
  let mongo: TestMongo
  beforeAll(async () => {
    mongo = await aMongo()
  })
  afterAll(() => mongo.close())
  beforeEach(() => mongo.collections.runs.deleteMany({}))

  const ago = (ms: number) => new Date(Date.now() - ms)
  async function aRun(id: string, { tries = 0, carrier = 'before', heldUntil = ago(0), dueMs = 0 }) {
    const run = {
      ...{ id, rule: 'rule', version: 1, plan: 'p', community: 'demo', event: id, key: id },
      ...{ tokens: [], frames: [], visits: {}, answers: {}, outputs: {}, trail: [] },
      status: 'running' as const,
    }
    const document = runDocument({ run, purpose: 'safety', order: 0 }, carrier, heldUntil, ago(dueMs))
    await mongo.collections.runs.insertOne({ ...document, tries })
  }
  const due = (carrier: string) =>
    takeDue(mongo.collections, { carrier, until: new Date(), limit: 10 }).then((ids) => ids.sort())
  const taken = async (carrier: string, ids: string[]) =>
    (await takeRuns(mongo.collections, { carrier, ids, holder: `${carrier}'s` })).map(({ _id }) => _id).sort()

  it('is given to a carrier of its own, and the others share one', async () => {
    await aRun('heavy', { tries: 3, dueMs: 2_000 })
    await aRun('one', { dueMs: 1_000 })
    await aRun('two', { tries: 2, dueMs: 500 })
    await aRun('heavy-too', { tries: 4 })
    expect(await due('first')).toEqual(['heavy'])
    expect(await due('second')).toEqual(['one', 'two'])
    expect(await due('third')).toEqual(['heavy-too'])
    expect(await due('fourth')).toEqual([])
    expect(await taken('first', ['heavy'])).toEqual(['heavy'])
  })

  it('is let go by the carrier it shared, which goes on with the others', async () => {
    const held = { carrier: 'shared', heldUntil: new Date(Date.now() + 60_000) }
    await aRun('heavy', { ...held, tries: 3 })
    await aRun('one', held)
    await aRun('two', held)
    expect(await taken('shared', ['heavy', 'one', 'two'])).toEqual(['one', 'two'])
    expect(await due('own')).toEqual(['heavy'])
  })
})
