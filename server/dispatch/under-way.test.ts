import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anOpenEvent } from '../../test/kit/an-open-event.ts'
import { runDocument } from '../runs/run-state.ts'
import { createUnderWay } from './under-way.ts'

let mongo: TestMongo
beforeAll(async () => {
  mongo = await aMongo()
}, 60_000)
afterAll(() => mongo.close())
beforeEach(async () => {
  await mongo.collections.runs.deleteMany({})
})

const hourMs = 3_600_000

/** Runs that carriers have, and that began so long ago. */
async function underWay(community: string, count: number, begunMsAgo: number): Promise<void> {
  const now = new Date()
  const startedAt = new Date(now.getTime() - begunMsAgo)
  const heldUntil = new Date(now.getTime() + 60_000)
  const decided = Array.from(
    { length: count },
    (_, index) => anOpenEvent(`${community}-${index}`, { community }).decided ?? [],
  )
  await mongo.collections.runs.insertMany(
    decided.flat().map((one) => ({ ...runDocument(one, 'carrier', heldUntil, now), startedAt })),
  )
}

it.each([
  { what: 'a crowd that is new', count: 1_000, begunMsAgo: 0, may: false, mayDue: false },
  { what: 'a crowd that became due', count: 1_000, begunMsAgo: hourMs, may: true, mayDue: false },
  { what: 'some that are new', count: 500, begunMsAgo: 0, may: true, mayDue: false },
  { what: 'a few', count: 100, begunMsAgo: 0, may: true, mayDue: true },
])('under way is $what: room for what is new $may, for what became due $mayDue', async (each) => {
  await underWay('demo', each.count, each.begunMsAgo)
  const counted = createUnderWay(mongo.collections, () => new Date())
  await counted.count()
  expect(counted.may('demo')).toBe(each.may)
  expect(counted.mayDue()).toBe(each.mayDue)
  expect(counted.may('calm')).toBe(true)
})
