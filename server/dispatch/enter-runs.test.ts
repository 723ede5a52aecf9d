import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { tinyPlan } from '../../test/kit/tiny-catalog.ts'
import { defaultSettings, type RuleSettings } from '../../workflows/graph/rule-settings.ts'
import { beginRun } from '../../workflows/run/advance.ts'
import type { DecidedRun } from '../mongo/documents.ts'
import { createPlanCache } from '../runs/plan-cache.ts'
import { runDocument } from '../runs/run-state.ts'
import { enterRuns } from './enter-runs.ts'

let mongo: TestMongo
beforeAll(async () => {
  mongo = await aMongo()
}, 60_000)
afterAll(() => mongo.close())

const event = anEvent('post.created')
const now = new Date('2026-03-01T12:00:00Z')
const later = new Date('2026-04-15T12:00:00Z')

/** Runs of one member under a rule with that limit, and what lets them in. */
async function aRule(rule: string, limit: RuleSettings['reentry']['limit']) {
  const settings = { ...defaultSettings, reentry: { key: 'member' as const, limit } }
  const plan = {
    ...tinyPlan({ start: ['post', { event: 'hide' }], hide: ['hide', {}] }),
    hash: rule,
    settings,
  }
  await mongo.collections.plans.insertOne({ _id: rule, plan })
  const aRun = (id: string): DecidedRun => {
    const identity = { id, rule, version: 1, community: 'demo', key: 'member:ada', plan, start: 'start' }
    return { run: beginRun(identity, event, event.occurredAt), purpose: 'safety', order: 0 }
  }
  const enter = async (one: DecidedRun, at = now) =>
    (await enterRuns(mongo.collections, createPlanCache(mongo.collections), [one], at)).length === 1
  return { aRun, enter }
}

it('lets a member in once, and the same run again after a crash', async () => {
  const { aRun, enter } = await aRule('once', 'once')
  expect(await enter(aRun('first'))).toBe(true)
  expect(await enter(aRun('first'))).toBe(true)
  expect(await enter(aRun('second'))).toBe(false)
})

it('lets a member in again when the time is over', async () => {
  const { aRun, enter } = await aRule('monthly', { oncePer: 'P30D' })
  expect(await enter(aRun('m1'))).toBe(true)
  expect(await enter(aRun('m2'))).toBe(false)
  expect(await enter(aRun('m3'), later)).toBe(true)
})

it('takes the entry of a run that ended and died before it could free it', async () => {
  const { aRun, enter } = await aRule('single', 'one at a time')
  const first = aRun('s1')
  expect(await enter(first)).toBe(true)
  await mongo.collections.runs.insertOne(runDocument(first, 'carrier', now, now))
  expect(await enter(aRun('s2'))).toBe(false)
  await mongo.collections.runs.updateOne({ _id: 's1' }, { $set: { status: 'done' } })
  expect(await enter(aRun('s3'))).toBe(true)
  expect(await enter(aRun('s4'))).toBe(false)
})
