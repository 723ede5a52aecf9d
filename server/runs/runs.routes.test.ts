import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { aRule } from '../../test/kit/a-rule.ts'
import { anApi, type TestApi } from '../../test/kit/an-api.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { planOf } from '../../test/kit/play-story.ts'
import { eventsRoutes } from '../events/events.routes.ts'
import { timelineRoutes } from '../events/timeline.routes.ts'
import type { RunDocument } from '../mongo/documents.ts'
import { runsRoutes } from './runs.routes.ts'

const catalog = await loadCatalog()
const start = Date.UTC(2026, 2, 2)
function aRun(id: string, minutes: number, more: Partial<RunDocument> = {}): RunDocument {
  const at = new Date(start + minutes * 60_000)
  return {
    ...{ _id: id, format: 1, rule: 'r1', version: 1, plan: 'p', community: 'demo', event: 'e1', key: 'e1' },
    ...{ tokens: [], frames: [], visits: {}, answers: {}, outputs: {}, status: 'running' },
    trail: [{ node: 'start', visit: 1, at: at.toISOString(), port: 'event', reason: 'a post' }],
    ...{
      purpose: 'safety',
      order: minutes,
      seq: 0,
      dueAt: null,
      waits: [],
      listening: [],
      carrier: null,
    },
    ...{ holder: null, heldUntil: new Date(0), tries: 0, claims: {}, inbox: {}, wakes: 0 },
    ...{ startedAt: at, updatedAt: at, ...more },
  }
}

describe('the API of runs and events', () => {
  let mongo: TestMongo
  let api: TestApi
  const due: string[] = []
  beforeAll(async () => {
    mongo = await aMongo()
    const { collections } = mongo
    const isDue = async (run: string) => {
      due.push(run)
    }
    api = await anApi([
      ...runsRoutes({ collections, isDue }),
      ...eventsRoutes({ collections, catalog }),
      ...timelineRoutes({ collections, now: () => new Date(start) }),
    ])
    const done = { status: 'done' as const, endedAt: new Date(start) }
    await collections.runs.insertMany([aRun('a', 1), aRun('b', 2), aRun('c', 3, done)])
    const { id, ...event } = anEvent('post.created')
    await collections.events.insertOne({
      ...{ ...event, _id: 'e1', format: 1, at: new Date(start), open: false, openSince: new Date(start) },
      ended: ['r2 4 links no'],
    })
  })
  afterAll(async () => {
    await api?.close()
    await mongo?.close()
  })

  it('lists runs newest first, in pages, by status', async () => {
    const first = await api.call('GET', '/api/runs?community=demo&limit=2')
    expect(first.body.runs.map(({ id }: { id: string }) => id)).toEqual(['c', 'b'])
    const rest = await api.call('GET', `/api/runs?community=demo&limit=2&before=${first.body.next}`)
    expect(rest.body).toMatchObject({ runs: [{ id: 'a', last: { node: 'start' } }], next: null })
    const done = await api.call('GET', '/api/runs?rule=r1&status=done')
    expect(done.body.runs).toMatchObject([{ id: 'c' }])
  })

  it('runs of one moment are all on some page', async () => {
    const { runs } = mongo.collections
    await runs.insertMany(['m1', 'm2', 'm3'].map((id) => aRun(id, 9, { rule: 'burst', event: 'e9' })))
    const first = await api.call('GET', '/api/runs?rule=burst&limit=2')
    const next = encodeURIComponent(first.body.next)
    const second = await api.call('GET', `/api/runs?rule=burst&limit=2&before=${next}`)
    const ids = [...first.body.runs, ...second.body.runs].map(({ id }: { id: string }) => id)
    expect(ids).toEqual(['m3', 'm2', 'm1'])
  })

  it('finds runs by how they ended, by time and by the member whose act began them', async () => {
    const { runs } = mongo.collections
    await runs.insertOne(aRun('left', 20, { rule: 'r9', event: 'other', status: 'done', outcome: 'left' }))
    const idsOf = async (query: string) => {
      const { body } = await api.call('GET', `/api/runs?community=demo&${query}`)
      return body.runs.map(({ id }: { id: string }) => id)
    }
    expect(await idsOf('outcome=left')).toEqual(['left'])
    expect(await idsOf('since=2026-03-02T00:15:00.000Z')).toEqual(['left'])
    expect(await idsOf('until=2026-03-02T00:02:00.000Z')).toEqual(['a'])
    expect(await idsOf('rule=r1&member=m1')).toEqual(['c', 'b', 'a'])
    expect(await idsOf('member=nobody')).toEqual([])
  })

  it('shows a run with its trail and event', async () => {
    const { body } = await api.call('GET', '/api/runs/a')
    expect(body).toMatchObject({
      run: { id: 'a', trail: [{ reason: 'a post' }] },
      graph: null,
      event: { id: 'e1' },
    })
  })

  it('notes a wish and makes the run due; an ended run can not be cancelled', async () => {
    expect((await api.call('POST', '/api/runs/a/cancel')).body).toMatchObject({ id: 'a', wish: 'cancel' })
    expect(due).toEqual(['a'])
    const answers = [
      await api.call('POST', '/api/runs/c/cancel'),
      await api.call('POST', '/api/runs/none/cancel'),
    ]
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'run-has-ended'],
      [404, 'not-found'],
    ])
  })

  it('explains an event: which rules looked, where they ended, which runs they became', async () => {
    const { body } = await api.call('GET', '/api/events/e1')
    expect(body.looked).toMatchObject([
      { rule: 'r1', is: 'run', run: 'a' },
      { rule: 'r1', is: 'run', run: 'b' },
      { rule: 'r1', is: 'run', run: 'c' },
      { rule: 'r2', is: 'ended-without-effect', node: 'links', port: 'no' },
    ])
    const list = await api.call('GET', '/api/events?community=demo&type=post.created')
    expect(list.body.events).toMatchObject([{ id: 'e1', type: 'post.created' }])
  })

  it('names the live rules that did not begin, with the reason', async () => {
    const { rules, versions, plans } = mongo.collections
    const draft = aRule(catalog).on('member-joined').then('send-message').build()
    const plan = planOf(draft, catalog)
    const at = new Date(start - 1000)
    await plans.insertOne({ _id: plan.hash, plan })
    await rules.insertOne({
      ...{ _id: 'r8', format: 1, community: 'demo', name: 'Welcome', draft, revision: 1, live: 1, latest: 1 },
      updatedAt: at,
    })
    const version = { rule: 'r8', community: 'demo', version: 1, graph: draft, plan: plan.hash, note: '' }
    await versions.insertOne({ _id: 'r8/1', format: 1, ...version, publishedAt: at })
    const { body } = await api.call('GET', '/api/events/e1')
    expect(body.looked.at(-1)).toEqual({
      ...{ rule: 'r8', name: 'Welcome', version: 1, is: 'did-not-begin' },
      why: {
        en: 'No start of the rule fits this event.',
        de: 'Kein Start der Regel passt zu diesem Ereignis.',
      },
    })
  })

  it('tells all it knows of a member: acts, what rules made of them, labels and strikes that stand', async () => {
    const later = new Date(start + 1000)
    await mongo.collections.subjects.insertOne({
      ...{ _id: 'demo/plaza/member/m1', format: 1, community: 'demo', connection: 'plaza', kind: 'member' },
      ...{ platformId: 'm1', revision: 1, gone: false, decided: null, snapshot: {} },
      labels: { watch: { until: null }, old: { until: new Date(start) } },
      strikes: { e1: { points: 2, until: later }, e2: { points: 5, until: new Date(start) } },
      ...{ firstSeenAt: new Date(start), updatedAt: new Date(start) },
    })
    const { body } = await api.call('GET', '/api/timeline?community=demo&kind=member&id=m1')
    expect(body.records).toMatchObject([{ kind: 'member', labels: ['watch'], strikes: 2 }])
    expect(body.events).toMatchObject([{ id: 'e1' }])
    expect(body.runs.map(({ id }: { id: string }) => id)).toEqual(['c', 'b', 'a'])
    expect(body.next).toBeNull()
  })
})
