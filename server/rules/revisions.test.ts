import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anApi, type TestApi } from '../../test/kit/an-api.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { presenceRoutes } from './presence.routes.ts'
import { revisionRoutes } from './revisions.routes.ts'
import type { RulesDeps } from './rule-store.ts'
import { rulesRoutes } from './rules.routes.ts'

const drawn = (label: string): RuleGraph => ({
  format: 1,
  settings: defaultSettings,
  nodes: [{ id: 'start', type: 'post-created', version: 1, config: {}, label }],
  edges: [],
  layout: {},
})

describe('drafts and who draws them', () => {
  let mongo: TestMongo
  let api: TestApi
  let now = new Date('2026-01-01T12:00:00.000Z')
  let count = 0
  beforeAll(async () => {
    mongo = await aMongo()
    const deps: RulesDeps & { collections: TestMongo['collections'] } = {
      collections: mongo.collections,
      check: () => [],
      compile: ({ settings }) => ({ format: 1, hash: 'plan', settings, starts: [], steps: {} }),
      now: () => now,
    }
    api = await anApi([...rulesRoutes(deps), ...revisionRoutes(deps), ...presenceRoutes(deps)])
    await mongo.collections.communities.insertOne({
      ...{ _id: 'demo', format: 1, name: 'Demo', ruleOrder: [], timeZone: 'UTC', revision: 1 },
      ...{ mode: { name: 'normal', until: null, by: 'system' }, emergencyStop: null },
    })
  })
  afterAll(async () => {
    await api?.close()
    await mongo?.close()
  })
  const create = async () => {
    count += 1
    const made = { community: 'demo', name: `Rule ${count}`, draft: drawn('first'), by: 'Ada' }
    return (await api.call('POST', '/api/rules', made)).body
  }
  const save = (id: string, basedOn: number, label: string, by = 'Ada') =>
    api.call('PUT', `/api/rules/${id}/draft`, { basedOn, draft: drawn(label), by })
  const labelsOf = async (id: string) => {
    const listed = await api.call('GET', `/api/rules/${id}/revisions`)
    const found = []
    for (const { revision } of listed.body) {
      const { body } = await api.call('GET', `/api/rules/${id}/revisions/${revision}`)
      found.push([body.revision, body.draft.nodes[0].label, body.by])
    }
    return found
  }

  it('keeps every draft that was saved, with who saved it', async () => {
    const { id } = await create()
    await save(id, 1, 'second')
    await save(id, 2, 'third', 'Ben')
    expect(await labelsOf(id)).toEqual([
      [3, 'third', 'Ben'],
      [2, 'second', 'Ada'],
      [1, 'first', 'Ada'],
    ])
  })

  it('of many who save at once one wins, the others see both sides, and every answer is a revision', async () => {
    const { id } = await create()
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((label) => save(id, 1, label)))
    const won = answers.filter(({ status }) => status === 200)
    expect(won).toHaveLength(1)
    const [first] = won
    const lost = answers.filter(({ status }) => status === 409)
    expect(lost.map(({ body }) => body.theirs.draft)).toEqual(Array(4).fill(first?.body.draft))
    expect((await labelsOf(id)).map(([revision]) => revision)).toEqual([2, 1])
  })

  it('makes up for a draft whose process ended before it was written down', async () => {
    const { id } = await create()
    await save(id, 1, 'second')
    await mongo.collections.revisions.deleteOne({ _id: `${id}/2` })
    await save(id, 2, 'third')
    expect((await labelsOf(id)).map(([, label]) => label)).toEqual(['third', 'second', 'first'])
  })

  it('publishing and renaming are no new drafts, but stand in the way of a write that did not see them', async () => {
    const { id } = await create()
    const shelf = { name: `Renamed ${count}`, folder: 'Spam', tags: ['casino'], owner: 'Ada' }
    const renamed = await api.call('PUT', `/api/rules/${id}`, { basedOn: 1, ...shelf })
    expect(renamed.body).toMatchObject({ ...shelf, revision: 2, drawnAt: 1 })
    await api.call('POST', `/api/rules/${id}/publish`, { basedOn: 2 })
    expect(await labelsOf(id)).toHaveLength(1)
    const late = await save(id, 1, 'late')
    expect([late.status, late.body.theirs.revision]).toEqual([409, 3])
  })

  it('gives no two rules of a community the same name', async () => {
    const [{ name }, { id }] = [await create(), await create()]
    const { status, body } = await api.call('PUT', `/api/rules/${id}`, { basedOn: 1, name })
    expect([status, body.code]).toEqual([409, 'exists-already'])
  })

  it('removes a rule that is not live; its drafts and versions stay, its examples go', async () => {
    const { id } = await create()
    const expects = { verbs: [], outcome: 'finished' as const }
    await mongo.collections.examples.insertOne({
      ...{ _id: 'x1', format: 1, community: 'demo', rule: id, name: 'Kept', revision: 1, createdAt: now },
      content: { event: anEvent('post.created'), facts: [], decisions: [], expects },
    })
    await api.call('POST', `/api/rules/${id}/publish`, { basedOn: 1 })
    const live = await api.call('DELETE', `/api/rules/${id}?basedOn=2`)
    expect([live.status, live.body.code]).toEqual([409, 'rule-is-live'])
    await api.call('POST', `/api/rules/${id}/switch-off`, {})
    const stale = await api.call('DELETE', `/api/rules/${id}?basedOn=2`)
    expect([stale.status, stale.body.code]).toEqual([409, 'changed-meanwhile'])
    expect((await api.call('DELETE', `/api/rules/${id}?basedOn=3`)).status).toBe(204)
    expect((await api.call('GET', `/api/rules/${id}`)).status).toBe(404)
    expect(await labelsOf(id)).toHaveLength(1)
    expect(await mongo.collections.versions.countDocuments({ rule: id })).toBe(1)
    expect(await mongo.collections.examples.countDocuments({ rule: id })).toBe(0)
  })

  it('tells who else has a rule open, until they leave or fall silent', async () => {
    const { id } = await create()
    const here = (person: string, name: string, node: string | null = null) =>
      api.call('PUT', `/api/rules/${id}/presence`, { person, name, node })
    await here('p1', 'Ada', 'start')
    const seen = await here('p2', 'Ben')
    expect(seen.body).toEqual({ revision: 1, others: [{ person: 'p1', name: 'Ada', node: 'start' }] })
    await api.call('DELETE', `/api/rules/${id}/presence/p1`)
    expect((await here('p2', 'Ben')).body.others).toEqual([])
    await here('p1', 'Ada')
    now = new Date(now.getTime() + 40_000)
    expect((await here('p2', 'Ben')).body.others).toEqual([])
  })
})
