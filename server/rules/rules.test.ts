import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anApi, type TestApi } from '../../test/kit/an-api.ts'
import type { Problem } from '../../workflows/graph/problem.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import type { RulesDeps } from './rule-store.ts'
import { rulesRoutes } from './rules.routes.ts'
import { versionRoutes } from './versions.routes.ts'

const words = { en: 'No start', de: 'Kein Start' }
const noStart: Problem = { code: 'has-a-start', severity: 'error', sentence: words, hint: words }

function aGraph(config: RuleGraph['nodes'][number]['config'] = {}): RuleGraph {
  const nodes = [{ id: 'start', type: 'post-created', version: 1, config }]
  return { format: 1, settings: defaultSettings, nodes, edges: [], layout: {} }
}

describe('the API of rules', () => {
  let mongo: TestMongo
  let api: TestApi
  beforeAll(async () => {
    mongo = await aMongo()
    const deps: RulesDeps = {
      collections: mongo.collections,
      check: (graph) =>
        typeof graph === 'object' &&
        graph !== null &&
        'nodes' in graph &&
        Array.isArray(graph.nodes) &&
        graph.nodes.length > 0
          ? []
          : [noStart],
      compile: ({ nodes, settings }) => ({
        format: 1,
        hash: `plan-${nodes.length}`,
        settings,
        starts: [],
        steps: {},
      }),
      now: () => new Date(),
    }
    api = await anApi([...rulesRoutes(deps), ...versionRoutes(deps)])
  })
  afterAll(async () => {
    await api?.close()
    await mongo?.close()
  })
  beforeEach(async () => {
    const { rules, revisions, versions, plans, routing, communities, presence } = mongo.collections
    for (const one of [rules, revisions, versions, plans, routing, communities, presence])
      await one.deleteMany({})
    await communities.insertOne({
      ...{ _id: 'demo', format: 1, name: 'Demo', ruleOrder: [], timeZone: 'UTC', revision: 1 },
      ...{ mode: { name: 'normal', until: null, by: 'system' }, emergencyStop: null },
    })
  })
  const create = async (draft?: RuleGraph) =>
    (await api.call('POST', '/api/rules', { community: 'demo', name: 'Spam', ...(draft && { draft }) })).body

  it('publishes a draft: plan, version, live number and routing revision', async () => {
    const { id, revision } = await create(aGraph())
    const { status, body } = await api.call('POST', `/api/rules/${id}/publish`, {
      basedOn: revision,
      note: 'first',
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ live: 1, latest: 1, revision: revision + 1 })
    expect(await mongo.collections.plans.countDocuments({ _id: 'plan-1' })).toBe(1)
    expect(await mongo.collections.routing.findOne({ _id: 'demo' })).toMatchObject({ revision: 1 })
    const versions = await api.call('GET', `/api/rules/${id}/versions`)
    expect(versions.body).toMatchObject([{ version: 1, note: 'first' }])
  })

  it('publishing what is live already makes no new version', async () => {
    const { id, revision } = await create(aGraph())
    const first = await api.call('POST', `/api/rules/${id}/publish`, { basedOn: revision })
    const second = await api.call('POST', `/api/rules/${id}/publish`, { basedOn: first.body.revision })
    expect(second.body).toMatchObject({ live: 1, latest: 1 })
  })

  it('refuses to publish a rule with problems, and names them', async () => {
    const { id, revision } = await create()
    const { status, body } = await api.call('POST', `/api/rules/${id}/publish`, { basedOn: revision })
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'rule-has-problems', problems: [{ code: 'has-a-start' }] })
    expect(await mongo.collections.versions.countDocuments()).toBe(0)
  })

  it('refuses a pattern that could take for ever, with its node and field', async () => {
    const { id, revision } = await create(aGraph({ patterns: ['(a+)+$'] }))
    const { status, body } = await api.call('POST', `/api/rules/${id}/publish`, { basedOn: revision })
    expect(status).toBe(422)
    expect(body.problems).toMatchObject([
      { code: 'every-pattern-is-quick', node: 'start', field: '/patterns/0' },
    ])
  })

  it('answers 409 with both sides when somebody saved in the meantime', async () => {
    const { id, revision } = await create()
    const mine = { basedOn: revision, draft: aGraph({ words: ['mine'] }) }
    const theirs = { basedOn: revision, draft: aGraph({ words: ['theirs'] }) }
    expect((await api.call('PUT', `/api/rules/${id}/draft`, theirs)).status).toBe(200)
    const { status, body } = await api.call('PUT', `/api/rules/${id}/draft`, mine)
    expect(status).toBe(409)
    expect(body.code).toBe('changed-meanwhile')
    expect(body.yours.draft.nodes[0].config).toEqual({ words: ['mine'] })
    expect(body.theirs.draft.nodes[0].config).toEqual({ words: ['theirs'] })
    expect(body.theirs.revision).toBe(revision + 1)
  })

  it('of many writers at once, exactly one wins', async () => {
    const { id, revision } = await create(aGraph())
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => api.call('POST', `/api/rules/${id}/publish`, { basedOn: revision })),
    )
    const won = answers.filter(({ status }) => status === 200)
    const lost = answers.filter(({ status, body }) => status === 409 && body.code === 'changed-meanwhile')
    expect([won.length, lost.length]).toEqual([1, 7])
    expect(await mongo.collections.versions.countDocuments({ rule: id })).toBe(1)
  })

  it('switches off and on, raising the routing revision each time', async () => {
    const { id, revision } = await create(aGraph())
    await api.call('POST', `/api/rules/${id}/publish`, { basedOn: revision })
    expect((await api.call('POST', `/api/rules/${id}/switch-off`, {})).body.live).toBeNull()
    expect((await api.call('POST', `/api/rules/${id}/switch-on`, {})).body.live).toBe(1)
    expect(await mongo.collections.routing.findOne({ _id: 'demo' })).toMatchObject({ revision: 3 })
  })

  it('makes an old version the draft again', async () => {
    const { id, revision } = await create(aGraph())
    const published = await api.call('POST', `/api/rules/${id}/publish`, { basedOn: revision })
    const changed = await api.call('PUT', `/api/rules/${id}/draft`, {
      ...{ basedOn: published.body.revision, draft: aGraph({ words: ['other'] }) },
    })
    const restored = await api.call('POST', `/api/rules/${id}/restore`, {
      basedOn: changed.body.revision,
      version: 1,
    })
    expect(restored.body.draft.nodes[0].config).toEqual({})
  })

  it('gives a clear error for what is not JSON, too large, malformed or unknown', async () => {
    const draft = JSON.stringify({ draft: aGraph() })
    const poisoned = draft.replace('"config":{}', '"config":{"__proto__":{"a":1}}')
    const large = { draft: { text: 'x'.repeat(2 * 1024 * 1024) } }
    const nodes = Array.from({ length: 5000 }, (_, index) => ({ ...aGraph().nodes[0], id: `n${index}` }))
    const answers = [
      await api.call('POST', '/api/rules', '{"community":'),
      await api.call('POST', '/api/rules/check', poisoned),
      await api.call('POST', '/api/rules/check', large),
      await api.call('POST', '/api/rules', { community: 'demo', name: 'Big', draft: { ...aGraph(), nodes } }),
      await api.call('POST', '/api/rules', { community: 'demo', name: '' }),
      await api.call('GET', '/api/rules/none'),
      await api.call('GET', '/api/nothing'),
    ]
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [400, 'not-json'],
      [400, 'not-json'],
      [413, 'too-large'],
      [422, 'invalid'],
      [422, 'invalid'],
      [404, 'not-found'],
      [404, 'not-found'],
    ])
    expect(answers[4]?.body.fields).toMatchObject([{ pointer: '/body/name' }])
    expect(answers[0]?.headers.get('content-type')).toContain('application/problem+json')
  })

  it('refuses writes of foreign pages and foreign names for this machine', async () => {
    const body = { community: 'demo', name: 'Evil' }
    const foreign = await api.call('POST', '/api/rules', body, { origin: 'http://evil.example' })
    const own = await api.call('POST', '/api/rules', body, { origin: api.url })
    expect([foreign.status, own.status]).toEqual([403, 201])
  })

  it('refuses what a proxy passes on, as long as nobody signs in', async () => {
    for (const header of ['forwarded', 'x-forwarded-for'])
      expect(
        (await api.call('GET', '/api/openapi.json', undefined, { [header]: 'for=203.0.113.9' })).status,
      ).toBe(403)
  })

  it('describes itself from the same schemas', async () => {
    const { body } = await api.call('GET', '/api/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    expect(
      body.paths['/api/rules/{rule}/publish'].post.requestBody.content['application/json'].schema.required,
    ).toEqual(['basedOn'])
  })
})
