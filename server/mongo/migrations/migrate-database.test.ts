import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../../test/kit/a-mongo.ts'
import { runDocument } from '../../runs/run-state.ts'
import { NoDatabase } from '../connect.ts'
import type { RunDocument } from '../documents.ts'
import { prepareDatabase } from '../prepare-database.ts'
import { migrateDatabase, newestDatabase } from './migrate-database.ts'

let mongo: TestMongo
beforeAll(async () => {
  mongo = await aMongo()
}, 60_000)
afterAll(() => mongo.close())

const namesOf = async (collection: 'events' | 'runs' | 'subjects') =>
  (await mongo.collections[collection].indexes()).map(({ name }) => name)

it('a database of the first days loses the indexes that nobody asks any more, and keeps its data', async () => {
  const { events, runs, subjects, migrations } = mongo.collections
  const places = { community: 1, connection: 1, kind: 1, platformId: 1 } as const
  await migrations.deleteMany({})
  await events.dropIndex('age')
  await events.createIndex({ openSince: 1 }, { name: 'retention', expireAfterSeconds: 1, sparse: true })
  await runs.createIndex({ holder: 1 }, { name: 'holder' })
  await subjects.createIndex(places)
  await prepareDatabase(mongo)
  expect(await namesOf('subjects')).not.toContain('community_1_connection_1_kind_1_platformId_1')
  expect(await namesOf('events')).not.toContain('retention')
  expect(await namesOf('runs')).toEqual(expect.arrayContaining(['due-of', 'waits']))
  expect(await namesOf('runs')).not.toContain('holder')
  expect(await migrations.findOne()).toEqual({ _id: 'database', format: 1, step: newestDatabase })
})

it('lifting again, and by two processes at once, changes nothing', async () => {
  await Promise.all([1, 2].map(() => migrateDatabase(mongo.collections)))
  expect(await mongo.collections.migrations.countDocuments()).toBe(1)
})

it('a database that a newer build has lifted is refused with a way out', async () => {
  await mongo.collections.migrations.updateOne({ _id: 'database' }, { $set: { step: newestDatabase + 1 } })
  const refused = migrateDatabase(mongo.collections)
  await expect(refused).rejects.toBeInstanceOf(NoDatabase)
  await expect(refused).rejects.toMatchObject({ hint: expect.stringContaining('newer Steward') })
})

it('claims of runs that still go on are called as this build calls them, and keep what they hold', async () => {
  const { runs, migrations } = mongo.collections
  const now = new Date()
  const run = (id: string) => ({
    ...{ id, rule: 'rule', version: 1, plan: 'p', community: 'demo', event: id, key: id },
    ...{ tokens: [], frames: [], visits: {}, answers: {}, outputs: {}, trail: [] },
    status: 'running' as const,
  })
  const effect = { verb: 'hide' as const, subject: { kind: 'post' as const, id: 'p1' }, params: {} }
  const claim = { effect, holder: 'h', until: now, at: now, firstAt: now, attempts: 1 }
  const document = (id: string, claims: RunDocument['claims']) => ({
    ...runDocument({ run: run(id), purpose: 'safety', order: 0 }, 'c', now, now),
    claims,
  })
  await runs.insertMany([
    document('old', { 'old/hide/1': claim }),
    document('new', { 'hide/1': claim, 'lock/1': claim }),
    document('none', {}),
  ])
  await migrations.updateOne({ _id: 'database' }, { $set: { step: 2 } })
  await migrateDatabase(mongo.collections)
  const found = await runs.find().sort({ _id: 1 }).toArray()
  expect(found.map(({ _id, claims }) => [_id, claims])).toEqual([
    ['new', { 'hide/1': claim, 'lock/1': claim }],
    ['none', {}],
    ['old', { 'hide/1': claim }],
  ])
})
