import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { countFailure, countSuccess } from '../effects/breaker.ts'
import type { Ingested } from '../ingest/ingest-events.ts'
import { createAnnounceHealth } from './announce-health.ts'

const noon = new Date('2026-03-02T12:00:00.000Z')
const at = (seconds: number) => new Date(noon.getTime() + seconds * 1_000)

describe('the health of a connection', () => {
  let mongo: TestMongo
  const heard: CommunityEvent[] = []
  let answer: Ingested = { is: 'inserted' }
  let announce: ReturnType<typeof createAnnounceHealth>
  const told = () => heard.map(({ type, ext }) => `${type}: ${ext.name}, ${ext.why}`)

  beforeAll(async () => {
    mongo = await aMongo()
    const ingest = async (event: CommunityEvent) => {
      if (answer.is === 'inserted') heard.push(event)
      return answer
    }
    announce = createAnnounceHealth({
      collections: mongo.collections,
      ingest,
      eventKey: 'k',
      now: () => at(900),
    })
  })
  beforeEach(async () => {
    heard.length = 0
    answer = { is: 'inserted' }
    const { connections, limits } = mongo.collections
    await Promise.all([connections.deleteMany({}), limits.deleteMany({})])
    await connections.insertOne({
      ...{ _id: 'forum', format: 1, community: 'demo', name: 'The forum', platform: 'plaza', hand: 'acting' },
      ...{ config: {}, emergencyStop: null, broken: null, horizon: 'PT24H', revision: 1 },
    })
  })
  afterAll(() => mongo.close())

  const refuse = (since: Date) =>
    mongo.collections.connections.updateOne(
      { _id: 'forum' },
      { $set: { broken: { code: 'auth', message: '401', since } } },
    )
  const fail = (now: Date) => countFailure(mongo.collections, { community: 'demo', connection: 'forum', now })

  it('is told when credentials are refused, and when new ones are taken, once each', async () => {
    await announce()
    await refuse(noon)
    await announce()
    await announce()
    expect(told()).toEqual(['connection.degraded: The forum, refused'])
    expect(heard[0]).toMatchObject({
      community: 'demo',
      connection: 'steward',
      occurredAt: noon.toISOString(),
    })
    await mongo.collections.connections.updateOne({ _id: 'forum' }, { $set: { broken: null } })
    await announce()
    await announce()
    expect(told()).toEqual([
      'connection.degraded: The forum, refused',
      'connection.recovered: The forum, refused',
    ])
  })

  it('in trouble it is remembered for days though nobody tries again: silence is no recovery', async () => {
    for (const seconds of [0, 1, 2, 3, 4, 40]) await fail(at(seconds))
    const breaker = await mongo.collections.limits.findOne({ _id: 'breaker/forum' })
    expect(breaker?.expireAt?.getTime()).toBeGreaterThan(at(3 * 24 * 3_600).getTime())
  })

  it('is told when the platform stays silent: not at the first pause, but when the try after it fails too', async () => {
    for (let times = 0; times < 6; times += 1) await fail(at(times))
    await announce()
    expect(told()).toEqual([])
    await fail(at(40))
    await announce()
    await fail(at(80))
    await announce()
    expect(told()).toEqual(['connection.degraded: The forum, silent'])
    const breaker = await mongo.collections.limits.findOne({ _id: 'breaker/forum' })
    await countSuccess(mongo.collections, 'forum', breaker)
    await announce()
    expect(told().at(-1)).toBe('connection.recovered: The forum, silent')
  })

  it('is told later when nobody knows whether the event was stored, under the same id', async () => {
    await refuse(noon)
    answer = { is: 'unsure' }
    await announce()
    answer = { is: 'inserted' }
    await Promise.all([announce(), announce()])
    await announce()
    expect(new Set(heard.map(({ id }) => id)).size).toBe(1)
  })

  it('a second trouble is told again', async () => {
    await refuse(noon)
    await announce()
    await refuse(at(600))
    await announce()
    expect(heard.map(({ type }) => type)).toEqual([
      'connection.degraded',
      'connection.recovered',
      'connection.degraded',
    ])
  })
})
