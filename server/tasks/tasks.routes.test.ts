import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anApi, type TestApi } from '../../test/kit/an-api.ts'
import type { TaskDocument } from '../mongo/documents.ts'
import { tasksRoutes } from './tasks.routes.ts'

const now = new Date('2026-03-02T12:00:00.000Z')
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

function aTask(id: string, more: Partial<TaskDocument> = {}): TaskDocument {
  return {
    ...{ _id: id, format: 1, community: 'demo', run: 'run', rule: 'rule', key: id, kind: 'review' },
    ...{ question: 'All right?', answers: ['yes', 'no'], group: 'moderators', escalateTo: null },
    ...{ state: 'open', claimedBy: null, verdict: null, event: null, until: inHours(5) },
    ...{ createdAt: inHours(-5), revision: 1, ...more },
  }
}

describe('the API of tasks', () => {
  let mongo: TestMongo
  let api: TestApi
  const due: string[] = []
  beforeAll(async () => {
    mongo = await aMongo()
    const { collections } = mongo
    const runIsDue = async (run: string) => void due.push(run)
    api = await anApi(tasksRoutes({ collections, runIsDue, now: () => now }))
    await collections.tasks.insertMany([
      aTask('plain'),
      aTask('urgent', { until: inHours(1) }),
      aTask('came-up', { escalateTo: { group: 'admins', at: inHours(-1) } }),
      aTask('not-yet', { escalateTo: { group: 'admins', at: inHours(1) } }),
      aTask('elsewhere', { community: 'other' }),
    ])
  })
  afterAll(async () => {
    await api?.close()
    await mongo?.close()
  })
  const idsOf = async (query: string) => {
    const { body } = await api.call('GET', `/api/tasks?community=demo&state=open&${query}`)
    return body.map(({ id }: { id: string }) => id)
  }

  it('lists the most urgent first', async () => {
    expect((await idsOf(''))[0]).toBe('urgent')
  })

  it('a task that came up is asked of the second group and no longer of the first', async () => {
    expect((await idsOf('group=moderators')).sort()).toEqual(['not-yet', 'plain', 'urgent'])
    expect(await idsOf('group=admins')).toEqual(['came-up'])
    const { body } = await api.call('GET', '/api/tasks/groups?community=demo')
    expect(body).toEqual([
      { group: 'moderators', open: 3 },
      { group: 'admins', open: 1 },
    ])
  })

  it('says who is asked next, and when', async () => {
    const { body } = await api.call('GET', '/api/tasks/not-yet')
    expect(body).toMatchObject({
      group: 'moderators',
      escalated: false,
      escalatesTo: { group: 'admins', at: '2026-03-02T13:00:00.000Z' },
    })
    expect((await api.call('GET', '/api/tasks/came-up')).body).toMatchObject({
      escalated: true,
      escalatesTo: null,
    })
  })

  it('is decided once, with a reason, and its run goes on', async () => {
    const decide = (by: string) =>
      api.call('POST', '/api/tasks/plain/decide', { by, answer: 'yes', reason: 'Looks fine' })
    expect((await decide('Mia')).body).toMatchObject({
      state: 'decided',
      verdict: { by: 'Mia', answer: 'yes', reason: 'Looks fine' },
    })
    expect((await decide('Jo')).status).toBe(409)
    expect(due).toEqual(['run'])
  })
})
