import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anOpenEvent } from '../../test/kit/an-open-event.ts'
import type { DecidedRun, EventDocument } from '../mongo/documents.ts'
import { createWaitingEvents } from './waiting-events.ts'

let mongo: TestMongo
beforeAll(async () => {
  mongo = await aMongo()
}, 60_000)
afterAll(() => mongo.close())
beforeEach(async () => {
  await mongo.collections.events.deleteMany({})
})

let moment = Date.parse('2026-01-01T00:00:00.000Z')

/** So many open events, each a moment after the one before. */
async function open(count: number, purpose: DecidedRun['purpose'] = 'engagement'): Promise<EventDocument[]> {
  const documents = Array.from({ length: count }, () => {
    const at = new Date(moment++)
    return anOpenEvent(`demo-${at.getTime()}`, { purpose, at })
  })
  await mongo.collections.events.insertMany(documents)
  return documents
}

const idsOf = (events: readonly EventDocument[]) => events.map(({ _id }) => _id)

function waiting() {
  const inHand = new Set<string>()
  const queue = createWaitingEvents(mongo.collections, (id) => inHand.has(id))
  return {
    ...{ queue, inHand },
    /** As the dispatch does: taken, given to a carrier, closed, and then looked for more. */
    async carry(): Promise<string[]> {
      const taken = idsOf(queue.take(200, () => true))
      for (const id of taken) inHand.add(id)
      await mongo.collections.events.updateMany({ _id: { $in: taken } }, { $set: { open: false } })
      for (const id of taken) inHand.delete(id)
      await queue.refill('demo')
      return taken
    },
  }
}

async function carryAll(carry: () => Promise<string[]>): Promise<string[]> {
  const carried: string[] = []
  for (let some = await carry(); some.length > 0; some = await carry()) carried.push(...some)
  return carried
}

it('what finds no room here keeps its turn: nothing that comes later passes it', async () => {
  const { queue, carry } = waiting()
  const first = await open(5_000)
  queue.add(first)
  const carried = [...(await carry())]
  const later = await open(50)
  queue.add(later)
  carried.push(...(await carryAll(carry)))
  expect(carried).toEqual(idsOf([...first, ...later]))
}, 60_000)

it('what is more urgent passes a crowd that goes on in the database', async () => {
  const { queue, carry } = waiting()
  queue.add(await open(3_000))
  const urgent = await open(1, 'safety')
  await carry()
  queue.add(urgent)
  expect((await carry())[0]).toBe(urgent[0]?._id)
})

it('a page that was cut short is read on, as far as it goes', async () => {
  const { queue, carry } = waiting()
  const all = await open(4_700)
  queue.add(all.slice(0, 500), true)
  expect(await carryAll(carry)).toEqual(idsOf(all))
}, 60_000)

it('what is in hand already is not taken again', async () => {
  const { queue, inHand } = waiting()
  const [one, other] = await open(2)
  if (one && other) {
    inHand.add(one._id)
    queue.add([one, other])
  }
  expect(idsOf(queue.take(200, () => true))).toEqual([other?._id])
})
