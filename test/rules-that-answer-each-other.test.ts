import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadCatalog } from '../nodes/catalog.node.ts'
import { createConnectors } from '../server/connectors/create-connectors.ts'
import { createDoorConnections } from '../server/connectors/door-connections.ts'
import { createPlaza, type Plaza } from '../server/connectors/plaza/forum/plaza-app.ts'
import { createLedger } from '../server/effects/ledger.ts'
import { createApp } from '../server/http/app.ts'
import { withDoor } from '../server/http/door.ts'
import { createHooks } from '../server/ingest/hooks.ts'
import { compileRule } from '../workflows/plan/compile-rule.ts'
import { deepest } from '../workflows/run/start-of.ts'
import { aRule } from './kit/a-rule.ts'
import { anEngine } from './kit/an-engine.ts'
import { secretOf } from './kit/simulators/simulator.ts'

const token = 'the-token'
const secret = secretOf('a secret of the forum')
const now = () => new Date()
const connectors = createConnectors({ allowedPrivateHosts: [] })
const catalog = await loadCatalog()

/** Answers comments with a word in them; it hears our own accounts, as no rule that is checked may. */
function answering(word: string, text: string) {
  const graph = aRule(catalog)
    .on('comment-created')
    .when('text-contains', { words: [word] })
    .then('reply', { text })
    .build()
  const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')
  const compiled = compileRule(graph, catalog, sha256)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const { settings } = compiled.plan
  return { ...compiled.plan, settings: { ...settings, exempt: { ...settings.exempt, ownAccounts: false } } }
}

describe('rules that answer each other', () => {
  let engine: Awaited<ReturnType<typeof anEngine>>
  let plaza: Plaza
  let folder: string
  let closeDoor = () => {}
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'answering-'))
    plaza = await createPlaza({ file: join(folder, 'plaza.jsonl'), port: 0, token })
    const openSecret = async () => ({ token, secret })
    engine = await anEngine(
      ({ collections }) => createLedger({ collections, connectors, openSecret, now }),
      catalog,
    )
    const { communities, connections } = engine.collections
    await communities.insertOne({
      ...{ _id: 'demo', format: 1, name: 'Demo', ruleOrder: [], timeZone: 'UTC', revision: 1 },
      ...{ emergencyStop: null, mode: { name: 'normal', until: null, by: 'x' } },
    })
    await connections.insertOne({
      ...{ _id: 'plaza', format: 1, community: 'demo', name: 'Plaza', platform: 'plaza', hand: 'acting' },
      ...{ config: { url: plaza.url }, emergencyStop: null, broken: null, horizon: 'PT24H', revision: 1 },
    })
    const hooks = createHooks({
      connection: createDoorConnections({ collections: engine.collections, openSecret }),
      connector: connectors.find,
      ...{ ingest: engine.ingest, eventKey: 'key', now },
    })
    const server = createServer(withDoor(hooks, createApp({ routes: [], log: () => {} }), () => {})).listen(
      0,
      '127.0.0.1',
    )
    await new Promise((resolve) => server.once('listening', resolve))
    closeDoor = () => {
      server.close()
      server.closeAllConnections()
    }
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await send('PUT', '/api/webhook', { url: `http://127.0.0.1:${port}/hooks/plaza`, secret })
  })
  afterAll(async () => {
    await plaza.close()
    closeDoor()
    await engine.close()
    await rm(folder, { recursive: true })
  })
  async function send(method: string, path: string, body?: object) {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const text = body && JSON.stringify(body)
    const answer = await fetch(plaza.url + path, { method, headers, ...(text && { body: text }) })
    return JSON.parse(await answer.text())
  }

  it('end at the depth that is allowed, and each answer says truly how deep it stands', async () => {
    await engine.publish('ping', answering('ping', 'pong'))
    await engine.publish('pong', answering('pong', 'ping'))
    const member = await send('POST', '/api/members', { name: 'Ada' })
    const post = await send('POST', '/api/posts', { member: member.id, text: 'Hello' })
    await send('POST', '/api/comments', { member: member.id, post: post.id, text: 'ping' })

    const comments = () =>
      engine.collections.events.find({ type: 'comment.created' }).sort({ at: 1 }).toArray()
    await vi.waitFor(async () => expect(await comments()).toHaveLength(deepest + 1), {
      ...{ timeout: 30_000, interval: 100 },
    })
    const told = await comments()
    const byDepth = told.toSorted((a, b) => (a.cause?.depth ?? 0) - (b.cause?.depth ?? 0))
    expect(byDepth.map(({ cause, subject }) => [cause?.depth ?? 0, subject.text])).toEqual([
      ...[
        [0, 'ping'],
        [1, 'pong'],
        [2, 'ping'],
        [3, 'pong'],
        [4, 'ping'],
        [5, 'pong'],
      ],
    ])
    // Each was caused by the run of the one before.
    for (const [index, { cause }] of byDepth.entries()) {
      if (index === 0) continue
      const run = await engine.collections.runs.findOne({ _id: cause?.run ?? '' })
      expect(run?.event).toBe(byDepth[index - 1]?._id)
    }
    // The last one starts nothing: everything is at rest, and nothing more is written.
    await vi.waitFor(
      async () => expect(await engine.collections.runs.countDocuments({ status: 'running' })).toBe(0),
      { timeout: 30_000, interval: 100 },
    )
    await engine.dispatch.stop()
    expect(await engine.collections.runs.countDocuments({ event: byDepth.at(-1)?._id ?? '' })).toBe(0)
    const { acts } = await send('GET', '/api/acts?limit=1000')
    expect(acts.filter(({ kind }: { kind: string }) => kind === 'comment.created')).toHaveLength(deepest + 1)
    expect(engine.failures).toEqual([])
  })
})
