import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anApi, type TestApi } from '../../test/kit/an-api.ts'
import { tinyPlan } from '../../test/kit/tiny-catalog.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { runDocument } from '../runs/run-state.ts'
import { activityRoutes } from './activity.routes.ts'
import { runningRoutes } from './running.routes.ts'

const at = new Date('2026-03-02T12:00:00.000Z')
const due: string[] = []
let mongo: TestMongo
let api: TestApi

beforeAll(async () => {
  mongo = await aMongo()
  const deps = { collections: mongo.collections, now: () => at }
  api = await anApi([
    ...activityRoutes(deps),
    ...runningRoutes({ ...deps, isDue: async (run) => void due.push(run) }),
  ])
  const draft = { format: 1 as const, settings: defaultSettings, nodes: [], edges: [], layout: {} }
  for (const name of ['busy', 'quiet'])
    await mongo.collections.rules.insertOne({
      ...{ _id: name, format: 1, community: 'demo', name, draft, revision: 1, live: 2, latest: 2 },
      updatedAt: at,
    })
  const plan = tinyPlan({ start: ['post', { event: 'hide' }], hide: ['hide', {}] })
  await mongo.collections.plans.insertOne({ _id: plan.hash, plan })
  await mongo.collections.versions.insertOne({
    ...{ _id: 'busy/2', format: 1, rule: 'busy', community: 'demo', version: 2, graph: draft, note: '' },
    ...{ plan: plan.hash, publishedAt: at },
  })
  for (const [node, count] of [
    ['start', 40],
    ['hide', 2],
  ] as const)
    await mongo.collections.tallies.insertOne({
      ...{ _id: node, community: 'demo', rule: 'busy', version: 2, node, port: 'event', hour: at, count },
    })
  for (const [id, version, status] of [
    ['r1', 1, 'running'],
    ['r2', 2, 'running'],
    ['r3', 1, 'done'],
  ] as const) {
    const run = {
      ...{ id, rule: 'busy', version, plan: plan.hash, community: 'demo', event: id, key: id, status },
      ...{ tokens: [], frames: [], visits: {}, answers: {}, outputs: {}, trail: [] },
    }
    await mongo.collections.runs.insertOne({
      ...runDocument({ run: { ...run, status: 'running' }, purpose: 'service', order: 0 }, 'c', at, at),
      status,
    })
  }
})
afterAll(async () => {
  await api?.close()
  await mongo?.close()
})

it('tells what each rule heard and did, and of one that did nothing that it did nothing', async () => {
  const { body } = await api.call('GET', '/api/rule-activity?community=demo')
  expect(body).toEqual([
    { rule: 'busy', heard: 40, fired: 3, lastFired: at.toISOString() },
    { rule: 'quiet', heard: 0, fired: 0, lastFired: null },
  ])
})

it('counts open runs by version, and ends those of the versions that are named', async () => {
  const running = async () => (await api.call('GET', '/api/rules/busy/running')).body
  expect(await running()).toEqual([
    { version: 2, count: 1 },
    { version: 1, count: 1 },
  ])
  const ended = await api.call('POST', '/api/rules/busy/running/cancel', { versions: [1] })
  expect([ended.body, due]).toEqual([{ cancelled: 1 }, ['r1']])
  const wished = await mongo.collections.runs.find({ wish: 'cancel' }).toArray()
  expect(wished.map(({ _id }) => _id)).toEqual(['r1'])
})
