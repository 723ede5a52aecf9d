import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anApi, type TestApi } from '../../test/kit/an-api.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { eventsRoutes } from '../events/events.routes.ts'
import type { RunDocument } from '../mongo/documents.ts'
import { runsRoutes } from './runs.routes.ts'

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
    api = await anApi([...runsRoutes({ collections, isDue }), ...eventsRoutes({ collections })])
    const done = { status: 'done' as const, endedAt: new Date(start) }
    await collections.runs.insertMany([aRun('a', 1), aRun('b', 2), aRun('c', 3, done)])
    const { id, ...event } = anEvent('post.created')
    await collections.events.insertOne({
      ...{ ...event, _id: 'e1', format: 1, at: new Date(start), open: false, openSince: new Date(start) },
      ended: [{ rule: 'r2', version: 4, node: 'links', port: 'no' }],
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
})
