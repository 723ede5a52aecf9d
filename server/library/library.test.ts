import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anApi, type TestApi } from '../../test/kit/an-api.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { communitiesRoutes } from '../communities/communities.routes.ts'
import { connectionsRoutes } from '../communities/connections.routes.ts'
import { createSecrets } from '../secrets/seal.ts'
import { libraryRoutes } from './library.routes.ts'

describe('the API of communities, connections and the library', () => {
  let mongo: TestMongo
  let api: TestApi
  beforeAll(async () => {
    mongo = await aMongo()
    const { collections } = mongo
    const secrets = createSecrets(collections, Buffer.alloc(32, 7).toString('base64'))
    const now = () => new Date()
    const schema = { type: 'object', required: ['url'], properties: { url: { type: 'string' } } }
    const connector = (platform: string) =>
      platform === 'plaza' ? { configSchema: schema, credentialSchema: { type: 'object' } } : undefined
    const deps = { collections, secrets, connector, now }
    api = await anApi([...communitiesRoutes(deps), ...connectionsRoutes(deps), ...libraryRoutes(deps)])
    const made = await api.call('PUT', '/api/communities/demo', {
      basedOn: 0,
      name: 'Demo',
      timeZone: 'Europe/Berlin',
    })
    expect(made.status).toBe(200)
  })
  afterAll(async () => {
    await api?.close()
    await mongo?.close()
  })
  const list = (text: string) => ({ match: 'word', entries: [{ text }] })
  const bad = '/api/communities/demo/library/list/bad-words'

  it('writes a list, and answers 409 with both sides when it was changed meanwhile', async () => {
    const made = await api.call('PUT', bad, { basedOn: 0, content: list('casino') })
    expect(made.body).toMatchObject({ version: 1, revision: 1 })
    const theirs = await api.call('PUT', bad, { basedOn: 1, content: list('pills') })
    expect(theirs.body).toMatchObject({ version: 2, revision: 2 })
    const mine = await api.call('PUT', bad, { basedOn: 1, content: list('poker') })
    expect([mine.status, mine.body.code]).toEqual([409, 'changed-meanwhile'])
    expect(mine.body.yours.content).toEqual(list('poker'))
    expect(mine.body.theirs).toMatchObject({ content: list('pills'), revision: 2 })
  })

  it('keeps every version, with what was said about it, also of an item that is made again', async () => {
    const path = '/api/communities/demo/library/list/spam'
    await api.call('PUT', path, { basedOn: 0, content: list('a') })
    await api.call('PUT', path, { basedOn: 1, content: list('b'), note: 'b is worse' })
    const before = await api.call('GET', `${path}/versions`)
    expect(before.body).toMatchObject([
      { version: 2, content: list('b'), note: 'b is worse' },
      { version: 1, content: list('a'), note: '' },
    ])
    expect((await api.call('DELETE', `${path}?basedOn=2`)).status).toBe(204)
    const again = await api.call('PUT', path, { basedOn: 0, content: list('c') })
    expect(again.body).toMatchObject({ version: 3, revision: 1 })
    const after = await api.call('GET', `${path}/versions`)
    expect(after.body.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1])
  })

  it('has a history from now on for an item of the first days', async () => {
    await mongo.collections.library.insertOne({
      ...{ _id: 'demo/list/old', format: 1, community: 'demo', kind: 'list', name: 'old' },
      ...{ content: list('x'), version: 4, revision: 4, updatedAt: new Date() },
    })
    const path = '/api/communities/demo/library/list/old'
    await api.call('PUT', path, { basedOn: 4, content: list('y') })
    const { body } = await api.call('GET', `${path}/versions`)
    expect(body).toMatchObject([
      { version: 5, content: list('y') },
      { version: 4, content: list('x') },
    ])
  })

  it('refuses content that does not fit its kind, with the field', async () => {
    const { status, body } = await api.call('PUT', bad, {
      basedOn: 2,
      content: { match: 'word', entries: [{}] },
    })
    expect(status).toBe(422)
    expect(body.fields).toMatchObject([{ pointer: '/body/entries/0/text', message: 'is missing' }])
  })

  it('knows where an item is used, and keeps what a live rule needs', async () => {
    const nodes = [{ id: 'check', type: 'text-contains', version: 1, config: { lists: ['bad-words'] } }]
    const graph = { format: 1 as const, settings: defaultSettings, nodes, edges: [], layout: {} }
    await mongo.collections.rules.insertOne({
      ...{
        _id: 'r1',
        format: 1,
        community: 'demo',
        name: 'Spam',
        draft: graph,
        revision: 2,
        live: 1,
        latest: 1,
      },
      updatedAt: new Date(),
    })
    await mongo.collections.versions.insertOne({
      ...{ _id: 'r1/1', format: 1, rule: 'r1', community: 'demo', version: 1, graph, plan: 'p', note: '' },
      publishedAt: new Date(),
    })
    const uses = await api.call('GET', `${bad}/used-by`)
    expect(uses.body).toEqual([{ rule: 'r1', name: 'Spam', node: 'check', live: true }])
    const refused = await api.call('DELETE', `${bad}?basedOn=2`)
    expect([refused.status, refused.body.code]).toEqual([409, 'in-use'])
    await mongo.collections.rules.updateOne({ _id: 'r1' }, { $set: { live: null } })
    expect((await api.call('DELETE', `${bad}?basedOn=2`)).status).toBe(204)
  })

  it('keeps credentials sealed and shows them nowhere', async () => {
    const forum = { community: 'demo', name: 'Forum', platform: 'plaza', config: { url: 'http://127.0.0.1' } }
    const made = await api.call('PUT', '/api/connections/forum', {
      basedOn: 0,
      ...forum,
      credentials: { token: 'geheim' },
    })
    expect(made.body).toMatchObject({ id: 'forum', hand: 'watch only', revision: 1 })
    expect(JSON.stringify(made.body)).not.toContain('geheim')
    expect(JSON.stringify(await mongo.collections.secrets.find().toArray())).not.toContain('geheim')
    const key = Buffer.alloc(32, 7).toString('base64')
    expect(await createSecrets(mongo.collections, key).open('forum')).toEqual({ token: 'geheim' })
    const acting = await api.call('PUT', '/api/connections/forum', { basedOn: 1, ...forum, hand: 'acting' })
    expect(acting.body).toMatchObject({ hand: 'acting', revision: 2 })
  })

  it('refuses an unknown platform, a configuration that does not fit, and an unknown time zone', async () => {
    const other = { basedOn: 0, community: 'demo', name: 'X' }
    const answers = [
      await api.call('PUT', '/api/connections/x', { ...other, platform: 'none' }),
      await api.call('PUT', '/api/connections/x', { ...other, platform: 'plaza', config: {} }),
      await api.call('PUT', '/api/communities/x', { basedOn: 0, name: 'X', timeZone: 'Mars/Base' }),
    ]
    expect(answers.map(({ status, body }) => [status, body.fields?.[0]?.pointer])).toEqual([
      [422, '/body/platform'],
      [422, '/body/config'],
      [422, '/body/timeZone'],
    ])
  })

  it('stops and resumes a community, sets its mode, and tells ingest each time', async () => {
    const before = await mongo.collections.routing.findOne({ _id: 'demo' })
    const stopped = await api.call('PUT', '/api/communities/demo/emergency-stop', { by: 'Ada' })
    expect(stopped.body.emergencyStop).toMatchObject({ by: 'Ada' })
    const resumed = await api.call('DELETE', '/api/communities/demo/emergency-stop')
    expect(resumed.body.emergencyStop).toBeNull()
    const until = '2030-01-01T00:00:00.000Z'
    const raised = await api.call('PUT', '/api/communities/demo/mode', { name: 'crisis', until, by: 'Ada' })
    expect(raised.body.mode).toEqual({ name: 'crisis', until, by: 'Ada' })
    const after = await mongo.collections.routing.findOne({ _id: 'demo' })
    expect(after?.revision).toBe((before?.revision ?? 0) + 3)
  })
})
