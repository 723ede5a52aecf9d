import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { tinyCatalog } from '../../test/kit/tiny-catalog.ts'
import { healthOf } from '../communities/connection-health.ts'
import { createConnectors } from '../connectors/create-connectors.ts'
import { createPlaza, type Plaza } from '../connectors/plaza/forum/plaza-app.ts'
import { createIngest, type Ingested } from '../ingest/ingest-events.ts'
import { createLiveRules } from '../ingest/live-rules.ts'
import { receivedEvent } from '../ingest/received-event.ts'
import { createPlanCache } from '../runs/plan-cache.ts'
import { keepCursor, pollSoon, takeLease } from './lease.ts'
import { pollConnection } from './poll-connection.ts'
import { type PollingDeps, polledPlatforms, pollWhatIsDue, startPolling } from './start-polling.ts'

const token = 'the-token'
const now = () => new Date()
const never = new AbortController().signal
const connectors = createConnectors({ allowedPrivateHosts: [] })
let mongo: TestMongo
let plaza: Plaza
let folder: string
let ingest: (event: CommunityEvent) => Promise<Ingested>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polls-'))
  mongo = await aMongo()
  const { collections } = mongo
  const answerFacts = async (questions: readonly object[]) =>
    questions.map(() => ({ is: 'not-provided' as const }))
  const liveRules = createLiveRules(collections, createPlanCache(collections), tinyCatalog)
  const deciding = { collections, catalog: tinyCatalog, answerFacts, liveRules, now }
  ingest = createIngest({ ...deciding, horizonMs: () => 86_400_000, stored: () => {}, heard: async () => {} })
})
afterAll(async () => {
  await mongo.close()
  await rm(folder, { recursive: true })
})

let count = 0
beforeEach(async () => {
  await plaza?.close()
  plaza = await createPlaza({ file: join(folder, `${++count}.jsonl`), port: 0, token })
  await mongo.collections.events.deleteMany({})
  await mongo.collections.connections.deleteMany({})
  await mongo.collections.connections.insertOne({
    ...{ _id: 'plaza', format: 1, community: 'demo', name: 'Plaza', platform: 'plaza', hand: 'acting' },
    ...{ config: { url: plaza.url }, emergencyStop: null, broken: null, horizon: 'PT24H', revision: 1 },
  })
})

function deps(more: Partial<PollingDeps> = {}): PollingDeps {
  return {
    ...{ collections: mongo.collections, connector: connectors.find, ingest, eventKey: 'key', now },
    ...{ openSecret: async () => ({ token, secret: '' }), meet: () => {} },
    platforms: polledPlatforms(connectors.all),
    failed: (error) => {
      throw error
    },
    ...more,
  }
}
async function send(path: string, body: object): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(plaza.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  return JSON.parse(await answer.text()).id
}
async function posts(texts: readonly string[]) {
  const member = await send('/api/members', { name: 'Ada' })
  for (const text of texts) await send('/api/posts', { member, text })
}
const texts = async () =>
  (await mongo.collections.events.find({ type: 'post.created' }).sort({ at: 1 }).toArray()).map(
    ({ subject }) => subject.text,
  )
const state = async () => (await mongo.collections.connections.findOne({ _id: 'plaza' }))?.poll
const makeDue = () => pollSoon(mongo.collections, 'plaza')

describe('a poll', () => {
  it('brings what no delivery brought, once, and goes on from where it was', async () => {
    await posts(['one', 'two'])
    await pollWhatIsDue(deps(), never)
    expect(await texts()).toEqual(['one', 'two'])
    await posts(['three'])
    await makeDue()
    await pollWhatIsDue(deps(), never)
    expect(await texts()).toEqual(['one', 'two', 'three'])
    expect(await mongo.collections.events.findOne({ 'subject.text': 'three' })).toMatchObject({
      ...{ ingress: 'poll', community: 'demo', connection: 'plaza', actor: { name: 'Ada' } },
    })
    expect(await state()).toMatchObject({ cursor: '5', lease: null, problem: null })
  })

  it('never doubles what a delivery brought, nor the other way round', async () => {
    await posts(['both ways'])
    const connection = await mongo.collections.connections.findOne({ _id: 'plaza' })
    const told = await connectors.find('plaza')?.poll?.(null, {
      ...{ community: 'demo', connection: 'plaza', config: { url: plaza.url }, credentials: { token }, now },
    })
    if (!connection || told?.is !== 'events') throw new Error('the forum did not answer')
    const by = { connection, eventKey: 'key', receivedAt: now().toISOString(), ingress: 'webhook' as const }
    const delivered = told.events.map((event) => receivedEvent(event, by))
    expect(await Promise.all(delivered.slice(0, 1).map(ingest))).toEqual([{ is: 'inserted' }])
    await pollWhatIsDue(deps(), never)
    expect(await Promise.all(delivered.map(ingest))).toEqual([{ is: 'duplicate' }, { is: 'duplicate' }])
    expect(await mongo.collections.events.countDocuments()).toBe(2)
  })

  it('is one poller’s at a time: of many that look, one polls', async () => {
    const leases = await Promise.all([1, 2, 3, 4].map(() => takeLease(mongo.collections, ['plaza'])))
    expect(leases.filter((lease) => lease !== null)).toHaveLength(1)
  })

  it('is taken over when its poller died, and the dead one’s cursor counts no more', async () => {
    const dead = await takeLease(mongo.collections, ['plaza'])
    await makeDue()
    const living = await takeLease(mongo.collections, ['plaza'])
    if (!dead || !living) throw new Error('nothing to poll')
    expect(await keepCursor(mongo.collections, dead, { cursor: '99', brought: 0, pauseMs: 1_000 })).toBe(
      false,
    )
    expect(await keepCursor(mongo.collections, living, { cursor: '7', brought: 0, pauseMs: 1_000 })).toBe(
      true,
    )
    expect(await state()).toMatchObject({ cursor: '7', lease: null })
  })

  it('repeats harmlessly after a crash between storing and the cursor', async () => {
    await posts(['stored'])
    const lease = await takeLease(mongo.collections, ['plaza'])
    if (!lease) throw new Error('nothing to poll')
    // The lease is lost meanwhile, so the events are stored and the cursor is not kept.
    await mongo.collections.connections.updateOne({ _id: 'plaza' }, { $set: { 'poll.lease': 'other' } })
    await pollConnection(deps(), lease, never)
    expect(await texts()).toEqual(['stored'])
    expect((await state())?.cursor).toBeNull()
    await makeDue()
    await pollWhatIsDue(deps(), never)
    expect(await texts()).toEqual(['stored'])
    expect((await state())?.cursor).toBe('2')
  })

  it('keeps no cursor for events that may not be stored', async () => {
    await posts(['unsure'])
    await pollWhatIsDue(deps({ ingest: async () => ({ is: 'unsure' }) }), never)
    expect(await state()).toMatchObject({ cursor: null, failures: 1 })
    await makeDue()
    await pollWhatIsDue(deps(), never)
    expect(await texts()).toEqual(['unsure'])
    expect(await state()).toMatchObject({ failures: 0, problem: null })
  })

  it('backs off while the platform fails, and says so in words', async () => {
    await mongo.collections.connections.updateOne(
      { _id: 'plaza' },
      { $set: { 'config.url': 'http://127.0.0.1:1' } },
    )
    await pollWhatIsDue(deps(), never)
    const first = await state()
    await makeDue()
    await pollWhatIsDue(deps(), never)
    const second = await state()
    expect(second).toMatchObject({ failures: 2, lease: null, problem: { since: first?.problem?.since } })
    const health = healthOf({ broken: null, ...(second && { poll: second }) })
    expect(health).toMatchObject({ healthy: false, since: first?.problem?.since.toISOString() })
    expect(health.sentence?.de).toContain('Das Forum antwortet nicht')
    expect(second?.nextPollAt.getTime()).toBeGreaterThan(Date.now() + 15_000)
  })

  it('takes what happened long before polling began as history', async () => {
    await posts(['long ago'])
    const lease = await takeLease(mongo.collections, ['plaza'])
    if (!lease) throw new Error('nothing to poll')
    const since = new Date(Date.now() + 3_600_000)
    await pollConnection(deps(), { ...lease, poll: { ...lease.poll, since } }, never)
    expect(await mongo.collections.events.findOne({ 'subject.text': 'long ago' })).toMatchObject({
      ingress: 'backfill',
    })
  })

  it('says how much was found that no delivery had brought, and looks again sooner', async () => {
    await plaza.close()
    const ago = () => new Date(Date.now() - 45_000)
    plaza = await createPlaza({ file: join(folder, `${++count}.jsonl`), port: 0, token, now: ago })
    await mongo.collections.connections.updateOne({ _id: 'plaza' }, { $set: { 'config.url': plaza.url } })
    await posts(['lost a while ago'])
    await pollWhatIsDue(deps(), never)
    const lost = await state()
    expect(lost).toMatchObject({ brought: 2 })
    expect(lost?.nextPollAt.getTime()).toBeLessThan(Date.now() + 60_000)
    await makeDue()
    await pollWhatIsDue(deps(), never)
    expect(await state()).toMatchObject({ brought: 0 })
  })

  it('brings the longest posts too', async () => {
    const longest = Array.from({ length: 20 }, (_, index) => `${index} ${'ä'.repeat(59_990)}`)
    await posts(longest)
    await pollWhatIsDue(deps(), never)
    expect(await mongo.collections.events.countDocuments({ type: 'post.created' })).toBe(20)
    expect(await state()).toMatchObject({ cursor: '21', problem: null })
  })

  it('reads more than one page, and ends in order when the process does', async () => {
    await posts(Array.from({ length: 250 }, (_, index) => `post ${index}`))
    const polling = startPolling(deps())
    await expect.poll(async () => (await state())?.cursor, { timeout: 20_000 }).toBe('251')
    await polling.stop()
    expect(await mongo.collections.events.countDocuments({ type: 'post.created' })).toBe(250)
    expect(await state()).toMatchObject({ lease: null, failures: 0 })
  })
})
