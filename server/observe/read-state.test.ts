import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anApi } from '../../test/kit/an-api.ts'
import { addDatabaseGauges } from './database-gauges.ts'
import { readHeldEffects } from './held-effects.ts'
import { createMetrics } from './metrics.ts'
import { overviewRoutes } from './overview.routes.ts'
import { readState } from './read-state.ts'

let mongo: TestMongo
const now = new Date('2026-03-01T12:00:00.000Z')
const before = (seconds: number) => new Date(now.getTime() - seconds * 1_000)

beforeAll(async () => {
  mongo = await aMongo()
  // Only what is counted matters here: documents as sparse as these are refused by the validators.
  const { db } = mongo
  for (const name of ['events', 'runs', 'tasks', 'limits', 'connections', 'communities', 'rules']) {
    await db.command({ collMod: name, validationLevel: 'off' })
  }
  const run = (_id: string, community: string, dueAt: Date, heldUntil: Date) => ({
    ...{ _id, community, status: 'running', dueAt, heldUntil, startedAt: before(600) },
  })
  const resting = (_id: string, rule: string, what: object) => ({
    ...{ ...run(_id, 'c', before(-5), before(0)), rule, resting: what },
  })
  await db.collection<{ _id: string }>('events').insertMany([
    { _id: 'open', ...{ community: 'a', open: true, openSince: before(90), at: before(90) } },
    { _id: 'closed', ...{ community: 'a', open: false, openSince: before(900), at: before(900) } },
    { _id: 'other', ...{ community: 'b', open: true, openSince: before(5), at: before(5) } },
  ])
  await db
    .collection<{ _id: string }>('runs')
    .insertMany([
      run('late', 'a', before(300), before(200)),
      run('held', 'a', before(400), before(-60)),
      run('parked', 'a', before(-3_600), before(300)),
      { ...run('over', 'a', before(300), before(200)), ...{ status: 'failed' } },
      run('theirs', 'b', before(10), before(10)),
      resting('h1', 'hate', { is: 'ledger', why: 'stopped', reason: 'The community is stopped.' }),
      resting('h2', 'hate', { is: 'ledger', why: 'stopped', reason: 'The community is stopped.' }),
      resting('h3', 'ads', { is: 'ledger', why: 'cap', reason: 'The cap is reached.' }),
      resting('turn', 'ads', { is: 'ledger', why: 'rate', reason: 'Not its turn.' }),
      resting('asked', 'ads', { is: 'person', reason: 'Is it?' }),
    ])
  await db.collection<{ _id: string }>('rules').insertOne({ _id: 'ads', ...{ community: 'c', name: 'Ads' } })
  await db.collection<{ _id: string }>('tasks').insertMany([
    { _id: 't1', ...{ community: 'a', state: 'open', until: before(-60) } },
    { _id: 't2', ...{ community: 'a', state: 'decided', until: before(-60) } },
  ])
  await db.collection<{ _id: string }>('limits').insertMany([
    { _id: 'breaker/forum', ...{ community: 'a', count: 5, openedAt: before(60), expireAt: before(-900) } },
    { _id: 'breaker/blog', ...{ community: 'b', count: 2, expireAt: before(-900) } },
    { _id: 'slot/x', ...{ community: 'a', count: 1, expireAt: before(-900) } },
  ])
  await db.collection<{ _id: string }>('connections').insertMany([
    { _id: 'forum', ...{ community: 'a', broken: { code: 'auth' }, emergencyStop: null } },
    { _id: 'blog', ...{ community: 'b', broken: null, emergencyStop: { by: 'x' } } },
    { _id: 'page', ...{ community: 'b', broken: null, emergencyStop: null } },
  ])
  await db.collection<{ _id: string }>('communities').insertMany([
    { _id: 'a', ...{ emergencyStop: null } },
    { _id: 'b', ...{ emergencyStop: { by: 'x' } } },
  ])
})
afterAll(() => mongo.close())

it('counts what is open, due and parked, and leaves out what somebody moves right now', async () => {
  expect(await readState(mongo.collections, now)).toEqual({
    ...{
      openEvents: 2,
      oldestOpenSeconds: 90,
      dueRuns: 2,
      oldestDueSeconds: 300,
      parkedRuns: 6,
      openTasks: 1,
    },
    breakers: expect.arrayContaining([
      { connection: 'forum', open: true },
      { connection: 'blog', open: false },
    ]),
    held: expect.arrayContaining([
      { community: 'a', connection: 'forum', why: 'refused' },
      { community: 'b', connection: 'blog', why: 'stopped' },
      { community: 'b', why: 'stopped' },
    ]),
  })
})

it('keeps communities apart', async () => {
  expect(await readState(mongo.collections, now, 'b')).toMatchObject({
    ...{ openEvents: 1, dueRuns: 1, parkedRuns: 0, openTasks: 0 },
    breakers: [{ connection: 'blog', open: false }],
  })
})

it('tells what holds effects back and until when; not what only waits for its turn or for what its rule asked', async () => {
  const until = before(-5).toISOString()
  const held = { community: 'c', until }
  expect(await readHeldEffects(mongo.collections, 'c')).toEqual([
    {
      ...held,
      why: 'stopped',
      reason: 'The community is stopped.',
      effects: 2,
      rule: { id: 'hate', name: 'hate' },
      run: null,
    },
    {
      ...held,
      why: 'cap',
      reason: 'The cap is reached.',
      effects: 1,
      rule: { id: 'ads', name: 'Ads' },
      run: 'h3',
    },
  ])
  expect(await readHeldEffects(mongo.collections, 'a')).toEqual([])
})

it('shows the same numbers on the overview and in the metrics', async () => {
  const readiness = async () => ({ ready: true, missing: [] })
  const api = await anApi(overviewRoutes({ collections: mongo.collections, readiness, now: () => now }))
  const { status, body } = await api.call('GET', '/api/overview?community=a')
  await api.close()
  expect(status).toBe(200)
  expect(body).toMatchObject({
    ...{ openEvents: 1, dueRuns: 1, oldestDueSeconds: 300, countedTo: 10_000 },
    lastHour: { events: 2, runs: 4, failedRuns: 1 },
  })
  const { registry } = createMetrics('worker', { defaults: false })
  await addDatabaseGauges(registry, mongo.collections, () => now)()
  const text = await registry.metrics()
  expect(text).toContain('steward_runs_due_oldest_seconds{process="worker"} 300')
  expect(text).toContain('steward_breaker_open{connection="forum",process="worker"} 1')
  expect(text).toContain(
    'steward_connection_held{community="b",connection="",why="stopped",process="worker"} 1',
  )
  expect(text).toContain('steward_database_answers{process="worker"} 1')
})
