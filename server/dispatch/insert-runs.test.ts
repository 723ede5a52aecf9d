import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { tinyPlan } from '../../test/kit/tiny-catalog.ts'
import { beginRun } from '../../workflows/run/advance.ts'
import { createPlanCache } from '../runs/plan-cache.ts'
import { takeRuns } from '../runs/take-runs.ts'
import { insertRuns } from './insert-runs.ts'

let mongo: TestMongo
beforeAll(async () => {
  mongo = await aMongo()
}, 120_000)
afterAll(() => mongo.close())

const ago = (ms: number) => new Date(Date.now() - ms)
function insertFor(carrier: string, id: string, now: Date) {
  const { collections } = mongo
  const event = anEvent('post.created', { id })
  const begin = {
    id,
    rule: 'r',
    version: 1,
    community: 'demo',
    key: id,
    plan: tinyPlan({ start: ['post', {}] }),
  }
  const run = beginRun({ ...begin, start: 'start' }, event, event.occurredAt)
  const deps = { collections, plans: createPlanCache(collections) }
  return insertRuns(deps, [{ run, purpose: 'safety', order: 0 }], carrier, now)
}

it('what another process inserted a moment ago is its own', async () => {
  expect(await insertFor('first', 'fresh', ago(0))).toEqual(['fresh'])
  expect(await insertFor('second', 'fresh', ago(0))).toEqual([])
})

it('what was inserted and never came to a carrier is taken over: who inserted it died', async () => {
  expect(await insertFor('dead', 'orphan', ago(20_000))).toEqual(['orphan'])
  expect(await insertFor('second', 'orphan', ago(0))).toEqual(['orphan'])
  expect(await insertFor('third', 'orphan', ago(0))).toEqual([])
})

it('what its carrier took stays with it, however long ago it was inserted', async () => {
  await insertFor('first', 'carried', ago(50_000))
  await takeRuns(mongo.collections, { carrier: 'first', ids: ['carried'], holder: 'me' })
  expect(await insertFor('second', 'carried', ago(0))).toEqual([])
})
