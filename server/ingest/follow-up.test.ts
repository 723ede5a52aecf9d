import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { tinyCatalog } from '../../test/kit/tiny-catalog.ts'
import { createFollowUp, type FollowUp } from './follow-up.ts'
import { createIngest } from './ingest-events.ts'

const noon = Date.UTC(2026, 2, 2, 12)

describe('what follows the write of an event, in a process that may die', () => {
  let mongo: TestMongo
  let clock = noon
  const now = () => new Date(clock)
  beforeAll(async () => {
    mongo = await aMongo()
  })
  beforeEach(async () => {
    clock = noon
    await mongo.collections.marks.deleteMany({})
    await mongo.collections.events.deleteMany({})
  })
  afterAll(() => mongo.close())

  /** A process: what it was told to do again, and a way in whose following can be made to fail or to hang. */
  function aProcess(follow: () => Promise<void> = async () => {}) {
    const redone: string[] = []
    const again = async (events: readonly CommunityEvent[]) => {
      redone.push(...events.map(({ id }) => id))
    }
    const followUp: FollowUp = createFollowUp({ collections: mongo.collections, again, now })
    const ingest = createIngest({
      ...{ collections: mongo.collections, catalog: tinyCatalog, answerFacts: async () => [], now, followUp },
      ...{ liveRules: async () => new Map(), horizonMs: () => 86_400_000 },
      ...{ stored: follow, heard: async () => {} },
    })
    const take = (id: string) => ingest(anEvent('post.created', { id, occurredAt: now().toISOString() }))
    return { redone, followUp, take }
  }
  const pass = (seconds: number) => {
    clock += seconds * 1_000
  }

  it('is done again by another process when it dies before it got there, and only once', async () => {
    const dying = aProcess(() => new Promise(() => {}))
    const other = aProcess()
    await dying.followUp.keep()
    pass(5)
    await dying.take('told-nobody')
    pass(5)
    await dying.followUp.keep()
    await other.followUp.keep()
    expect(other.redone).toEqual([])
    // From here on the first one is dead.
    pass(31)
    await other.followUp.keep()
    await other.followUp.keep()
    expect(other.redone).toEqual(['told-nobody'])
    expect(await mongo.collections.marks.countDocuments()).toBe(1)
  })

  it('is done again from its last mark on, when it died between two of them; not what was long followed up', async () => {
    const dying = aProcess()
    const other = aProcess()
    await dying.take('long-ago')
    pass(60)
    await dying.followUp.keep()
    for (let count = 0; count < 3; count++) {
      pass(3)
      await dying.take(`since-${count}`)
    }
    pass(31)
    await other.followUp.keep()
    expect(other.redone).toEqual(['since-0', 'since-1', 'since-2'])
  })

  it('is done again by the process itself when it failed', async () => {
    let fails = true
    const process = aProcess(async () => {
      if (fails) throw new Error('no database')
    })
    await process.take('failed')
    fails = false
    pass(1)
    await process.followUp.keep()
    await process.followUp.keep()
    expect(process.redone).toEqual(['failed'])
  })

  it('leaves nothing behind when it stops in good order', async () => {
    const process = aProcess()
    await process.take('fine')
    await process.followUp.keep()
    await process.followUp.stop()
    expect(await mongo.collections.marks.countDocuments()).toBe(0)
  })

  it('goes through many events in pages, each once', async () => {
    const at = new Date(noon)
    const many = Array.from({ length: 1_203 }, (_, index) => {
      const { id: _id, ...rest } = anEvent('post.created', { id: `many-${String(index).padStart(4, '0')}` })
      return { _id, format: 1 as const, ...rest, at, open: false, openSince: at }
    })
    await mongo.collections.events.insertMany(many)
    await mongo.collections.marks.insertOne({ _id: 'dead', format: 1, upTo: at, at })
    pass(31)
    const { followUp, redone } = aProcess()
    await followUp.keep()
    expect(redone).toEqual(many.map(({ _id }) => _id))
  })
})
