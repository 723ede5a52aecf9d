import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { aWire, type Wire } from '../../test/kit/a-wire.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { tinyCatalog } from '../../test/kit/tiny-catalog.ts'
import { connect, type Mongo } from '../mongo/connect.ts'
import { createIngest, type Ingested } from './ingest-events.ts'

let mongo: TestMongo
let wire: Wire
/** The database as the process under test has it: over a line that can break. */
let wired: Mongo
beforeAll(async () => {
  mongo = await aMongo()
  wire = await aWire(Number(new URL(mongo.uri).port))
  wired = await connect(`mongodb://127.0.0.1:${wire.port}/?directConnection=true`, 'steward', 1_000)
}, 60_000)
afterAll(async () => {
  await wired.close()
  await wire.close()
  await mongo.close()
})
beforeEach(() => mongo.collections.events.deleteMany({}))

const burst = Array.from({ length: 100 }, (_, index) =>
  anEvent('post.created', { id: `event-${index}`, text: `A post of some length, number ${index}` }),
)

function aDoor() {
  const told: string[] = []
  const ingest = createIngest({
    ...{ collections: wired.collections, catalog: tinyCatalog, now: () => new Date() },
    answerFacts: async (questions) => questions.map(() => ({ is: 'not-provided' as const })),
    liveRules: async () => new Map(),
    horizonMs: () => 24 * 3_600_000,
    heard: async () => {},
    stored: (events) => void told.push(...events.map(({ _id }) => _id)),
  })
  /** As a sender does: again until it is known to be stored. */
  async function deliver(event: CommunityEvent): Promise<Ingested['is']> {
    for (;;) {
      const { is } = await ingest(event)
      if (is !== 'unsure') return is
      wire.mend()
    }
  }
  return { told, ingest, deliver }
}

it.each([
  { how: 'in the middle' as const, standing: 0 },
  { how: 'before the answer' as const, standing: burst.length },
])(
  'an insert that broke $how is answered with "send it again", and nothing is lost or doubled',
  async ({ how, standing }) => {
    const { told, ingest, deliver } = aDoor()
    wire.breakNext(how)
    const outcomes = await Promise.all(burst.map(ingest))
    expect(new Set(outcomes.map(({ is }) => is))).toEqual(new Set(['unsure']))
    expect(told).toEqual([])
    expect(await mongo.collections.events.countDocuments()).toBe(standing)

    wire.mend()
    const second = await Promise.all(burst.map(deliver))
    expect(new Set(second)).toEqual(new Set([standing > 0 ? 'duplicate' : 'inserted']))
    expect(await mongo.collections.events.countDocuments()).toBe(burst.length)
  },
)
