import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { anEngine } from '../../test/kit/an-engine.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { tinyPlan } from '../../test/kit/tiny-catalog.ts'
import { createConnectors } from '../connectors/create-connectors.ts'
import { createPlaza, type Plaza } from '../connectors/plaza/forum/plaza-app.ts'
import { sweep } from '../dispatch/sweep.ts'
import { createLedger } from '../effects/ledger.ts'
import { createDoneBefore } from './done-before.ts'

const token = 'the-token'
const now = () => new Date()
const soon = { timeout: 20_000, interval: 50 }

describe('a database that was restored from an hour ago', () => {
  let folder: string
  let plaza: Plaza
  let engine: Awaited<ReturnType<typeof anEngine>>
  const posts = new Map<string, string>()

  async function call(method: string, path: string, body?: object) {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) }
    return JSON.parse(await (await fetch(plaza.url + path, sent)).text())
  }
  const about = (name: string): CommunityEvent => {
    const id = posts.get(name) ?? ''
    const subject = { kind: 'post' as const, id, revision: 1, text: 'casino', authorId: 'm1' }
    return anEvent('post.created', {
      id: name,
      occurredAt: now().toISOString(),
      subject,
      keys: [`post:${id}`],
    })
  }
  const stateOf = async (name: string) => (await call('GET', `/api/posts/${posts.get(name)}`)).state
  const runOf = (event: string) => engine.collections.runs.findOne({ event })
  const isDone = (...events: string[]) =>
    vi.waitFor(async () => {
      await sweep({ ...engine, now, failed: () => {} })
      expect(await engine.collections.runs.countDocuments({ event: { $in: events }, status: 'done' })).toBe(
        events.length,
      )
    }, soon)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'steward-restored-'))
    plaza = await createPlaza({ file: join(folder, 'plaza.jsonl'), port: 0, token })
    engine = await anEngine(({ collections, epochs }) => {
      const connectors = createConnectors({ allowedPrivateHosts: [] })
      const acting = { collections, connectors, openSecret: async () => ({ token, secret: 'x' }), now }
      return createLedger({ ...acting, doneBefore: createDoneBefore({ ...acting, epochs }) })
    })
    const { communities, connections } = engine.collections
    await communities.insertOne({
      ...{ _id: 'demo', format: 1, name: 'Demo', ruleOrder: [], emergencyStop: null, timeZone: 'UTC' },
      ...{ mode: { name: 'normal', until: null, by: 'x' }, revision: 1 },
    })
    await connections.insertOne({
      ...{ _id: 'plaza', format: 1, community: 'demo', name: 'Plaza', platform: 'plaza', hand: 'acting' },
      ...{ config: { url: plaza.url }, emergencyStop: null, broken: null, horizon: 'PT24H', revision: 1 },
    })
    const member = await call('POST', '/api/members', { name: 'Ada' })
    for (const name of ['patient', 'acted-on', 'not-acted-on']) {
      const post = await call('POST', '/api/posts', { member: member.id, title: 'Hi', text: 'casino' })
      posts.set(name, post.id)
    }
  }, 120_000)
  afterAll(async () => {
    await engine.close()
    await plaza.close()
    await rm(folder, { recursive: true })
  })

  it('does nothing twice that was done in the lost hour, and does what was not', async () => {
    const hide = tinyPlan({ start: ['post', { event: 'hide' }], hide: ['hide', {}] })
    const waiting = tinyPlan({
      start: ['post', { event: 'wait' }],
      wait: ['comment', { heard: 'hide' }],
      hide: ['hide', {}],
    })
    await engine.publish('rule', waiting)
    await engine.ingest(about('patient'))
    await vi.waitFor(
      async () => expect(await runOf('patient')).toMatchObject({ holder: null, resting: { is: 'event' } }),
      soon,
    )
    await engine.publish('rule', hide, 2)
    const backupAt = now()
    const backup = await copyOf(engine.collections)

    // The hour that is lost: both posts are hidden, and a moderator shows them again.
    const occurredAt = now().toISOString()
    const comment = anEvent('comment.created', { id: 'comment', occurredAt, keys: ['post:p1'] })
    const [actedOn, notActedOn] = [about('acted-on'), about('not-acted-on')]
    await engine.ingest(actedOn)
    await engine.ingest(comment)
    await isDone('acted-on', 'patient')
    for (const name of ['acted-on', 'patient']) {
      expect(await stateOf(name)).toBe('hidden')
      await call('POST', '/api/mod/show', {
        subject: posts.get(name),
        key: `by-hand-${name}`,
        as: 'moderator',
      })
    }

    await putBack(engine.collections, backup)
    const { epoch, runs } = await engine.epochs.raise(backupAt)
    expect(epoch).toBeGreaterThan(0)
    expect(runs).toBe(1)
    for (const event of [actedOn, notActedOn, comment]) await engine.ingest(event)
    await isDone('acted-on', 'not-acted-on', 'patient')

    expect(await stateOf('acted-on')).toBe('visible')
    expect(await stateOf('patient')).toBe('visible')
    expect(await stateOf('not-acted-on')).toBe('hidden')
    for (const name of ['acted-on', 'patient']) {
      const claims = Object.values((await runOf(name))?.claims ?? {})
      expect(claims.map(({ receipt }) => receipt?.outcome)).toMatchObject([{ receipt: { found: true } }])
    }
    const { effects } = await call('GET', '/api/effects')
    const hidden = effects.filter(({ verb }: { verb: string }) => verb === 'hide')
    expect(hidden.map(({ subject }: { subject: string }) => subject).toSorted()).toEqual(
      [...posts.values()].toSorted(),
    )
  })

  it('ends the carriers of the time before: their rounds take nothing over, and the sweep brings their runs again', async () => {
    const plan = tinyPlan({
      start: ['post', { event: 'wait' }],
      wait: ['second', { then: 'end' }],
      end: ['pass', {}],
    })
    await engine.publish('rule', plan, 3)
    await engine.ingest(anEvent('post.created', { id: 'carried', occurredAt: now().toISOString() }))
    await vi.waitFor(
      async () => expect(await runOf('carried')).toMatchObject({ resting: { is: 'time' } }),
      soon,
    )
    const before = (await runOf('carried'))?.carrier
    await engine.epochs.raise(now())
    await isDone('carried')
    const handle = engine.client.workflow.getHandle(`carry:${before}`)
    await vi.waitFor(async () => expect((await handle.describe()).status.name).toBe('COMPLETED'), soon)
  })
})

type Stores = Awaited<ReturnType<typeof anEngine>>['collections']
type Copy = Map<string, object[]>

async function copyOf(collections: Stores): Promise<Copy> {
  const copied = Object.entries(collections).map(async ([name, collection]) => {
    return [name, await collection.find().toArray()] as const
  })
  return new Map(await Promise.all(copied))
}

async function putBack(collections: Stores, copy: Copy): Promise<void> {
  for (const [name, collection] of Object.entries(collections)) {
    await collection.deleteMany({})
    const documents = copy.get(name) ?? []
    if (documents.length > 0) await collection.insertMany(documents)
  }
}
