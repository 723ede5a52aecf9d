import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anOpenEvent, hidingPlan } from '../../test/kit/an-open-event.ts'
import type { CarryOrder } from '../../workflows/carry/round.ts'
import type { EventDocument } from '../mongo/documents.ts'
import { createPlanCache } from '../runs/plan-cache.ts'
import { runDocument } from '../runs/run-state.ts'
import { createDispatch } from './dispatch.ts'

let mongo: TestMongo
beforeAll(async () => {
  mongo = await aMongo()
  await mongo.collections.plans.insertOne({ _id: hidingPlan.hash, plan: hidingPlan })
}, 60_000)
afterAll(() => mongo.close())
beforeEach(async () => {
  await mongo.collections.events.deleteMany({})
  await mongo.collections.runs.deleteMany({})
})

/** Stored events, each with one decided run. */
async function stored(community: string, count: number, from = 0): Promise<EventDocument[]> {
  const documents = Array.from({ length: count }, (_, index) =>
    anOpenEvent(`${community}-${from + index}`, { community }),
  )
  await mongo.collections.events.insertMany(documents)
  return documents
}

function aDispatch() {
  const orders: CarryOrder[] = []
  const failures: unknown[] = []
  const dispatch = createDispatch({
    busyness: () => 0,
    collections: mongo.collections,
    plans: createPlanCache(mongo.collections),
    now: () => new Date(),
    failed: (error) => void failures.push(error),
    async start(order) {
      orders.push(order)
      return 'started'
    },
  })
  const carried = () => orders.flatMap(({ take }) => (take.is === 'runs' ? take.runs : []))
  /** As a worker would: everything that was given to a carrier is moved to its end. */
  const move = () =>
    mongo.collections.runs.updateMany({}, { $set: { status: 'done', dueAt: null, endedAt: new Date() } })
  return { dispatch, carried, failures, move }
}

/** What it comes to when it does not rise any more. */
async function steady(count: () => number): Promise<number> {
  for (let seen = -1; ; ) {
    const now = count()
    if (now === seen && now > 0) return now
    seen = now
    await pause(1_000)
  }
}

it('a community that has much under way waits, and another one passes it', async () => {
  const { dispatch, carried, failures, move } = aDispatch()
  dispatch.carry(await stored('raided', 3_000))
  const first = await steady(() => carried().length)
  expect(first).toBeLessThan(1_300)
  dispatch.carry(await stored('calm', 1))
  await expect.poll(carried).toContain('calm-0')
  expect(carried().length).toBe(first + 1)
  await expect
    .poll(
      async () => {
        await move()
        return carried().length
      },
      { timeout: 30_000, interval: 100 },
    )
    .toBe(3_001)
  expect(new Set(carried()).size).toBe(3_001)
  expect(failures).toEqual([])
  expect(await mongo.collections.events.countDocuments({ open: true })).toBe(0)
})

/** Parked until now, and taken by nobody. */
async function parkedUntilNow(community: string, count: number): Promise<void> {
  const decided = (await stored(community, count)).flatMap(({ decided }) => decided ?? [])
  await mongo.collections.events.deleteMany({ community })
  const now = new Date()
  await mongo.collections.runs.insertMany(
    decided.map((one) => ({ ...runDocument(one, '', new Date(0), now), carrier: null })),
  )
}

it('what becomes due in a crowd leaves room for what is new, and is carried all the same', async () => {
  const { dispatch, carried, failures, move } = aDispatch()
  await parkedUntilNow('demo', 2_000)
  dispatch.tell()
  // As long as nobody moves them a carrier a second is all they get.
  await expect.poll(() => carried().length, { timeout: 10_000 }).toBeGreaterThanOrEqual(400)
  dispatch.carry(await stored('demo', 1, 2_000))
  await expect.poll(carried, { timeout: 5_000 }).toContain('demo-2000')
  expect(carried().length).toBeLessThan(2_001)
  const moveCarried = () =>
    mongo.collections.runs.updateMany(
      { _id: { $in: carried() } },
      { $set: { status: 'done', dueAt: null, endedAt: new Date() } },
    )
  await expect
    .poll(() => moveCarried().then(() => carried().length), { timeout: 30_000, interval: 100 })
    .toBe(2_001)
  await move()
  expect(failures).toEqual([])
}, 60_000)

it('stopping does not wait for what may not be started: it stays open for the next process', async () => {
  const { dispatch, carried } = aDispatch()
  dispatch.carry(await stored('raided', 1_900))
  await dispatch.stop()
  const open = await mongo.collections.events.countDocuments({ open: true })
  expect(open + carried().length).toBe(1_900)
  expect(open).toBeGreaterThan(0)
})
