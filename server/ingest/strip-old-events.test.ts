import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { tinyCatalog } from '../../test/kit/tiny-catalog.ts'
import { eventsKeptMs } from '../mongo/indexes.ts'
import { runDocument } from '../runs/run-state.ts'
import { createIngest } from './ingest-events.ts'
import { stripOldEvents } from './strip-old-events.ts'

const then = new Date('2025-01-05T12:00:00.000Z')
const now = new Date(then.getTime() + eventsKeptMs + 60_000)

describe('events that are older than they are kept', () => {
  let mongo: TestMongo
  let clock = then
  beforeAll(async () => {
    mongo = await aMongo()
  })
  afterAll(() => mongo.close())
  const ingest = (id: string) =>
    createIngest({
      ...{ collections: mongo.collections, catalog: tinyCatalog, answerFacts: async () => [] },
      ...{ liveRules: async () => new Map(), horizonMs: () => 86_400_000, now: () => clock },
      ...{ stored: () => {}, heard: async () => {} },
    })(anEvent('post.created', { id, occurredAt: clock.toISOString() }))

  it('lose everything but their id, so that a late delivery is still a duplicate', async () => {
    for (const id of ['old', 'still-needed']) await ingest(id)
    clock = now
    await ingest('young')
    const run = {
      ...{ id: 'r', rule: 'rule', version: 1, plan: 'p', community: 'demo', event: 'still-needed', key: 'k' },
      ...{
        tokens: [],
        frames: [],
        visits: {},
        answers: {},
        outputs: {},
        trail: [],
        status: 'running' as const,
      },
    }
    await mongo.collections.runs.insertOne(runDocument({ run, purpose: 'service', order: 0 }, 'c', now, now))

    expect(await stripOldEvents(mongo.collections, now)).toBe(1)
    expect(await stripOldEvents(mongo.collections, now)).toBe(0)
    const old = await mongo.collections.events.findOne({ _id: 'old' })
    expect(Object.keys(old ?? {}).toSorted()).toEqual(['_id', 'format', 'strippedAt'])
    for (const id of ['still-needed', 'young'])
      expect(await mongo.collections.events.findOne({ _id: id })).toMatchObject({ type: 'post.created' })
    expect(await ingest('old')).toEqual({ is: 'duplicate' })
  })

  it('are stripped by no index that would take the id as well', async () => {
    const made = await mongo.collections.events.indexes()
    expect(made.filter(({ expireAfterSeconds }) => expireAfterSeconds !== undefined)).toEqual([])
    expect(made.map(({ name }) => name)).toContain('age')
  })
})
