import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anApi, type TestApi } from '../../test/kit/an-api.ts'
import { aMember, anEvent } from '../../test/kit/an-event.ts'
import { membersRoutes } from './members.routes.ts'
import { createRecordEvents } from './record-events.ts'
import { createWriteSubjects } from './write-subjects.ts'

describe('members by their name', () => {
  let mongo: TestMongo
  let api: TestApi
  const record = (names: readonly string[], more: object = {}) =>
    createRecordEvents(createWriteSubjects(mongo.collections))(
      names.map((name, at) =>
        anEvent('post.created', {
          ...{ id: `e-${name}`, occurredAt: new Date(Date.UTC(2026, 2, 2, 12, at)).toISOString() },
          ...{ actor: aMember({ id: `id-${name}`, name, roles: ['regular'] }), ...more },
        }),
      ),
    )
  beforeAll(async () => {
    mongo = await aMongo()
    api = await anApi(membersRoutes({ collections: mongo.collections }))
    await record(['Ada Lovelace', 'adam', 'Älva', 'Bruno', 'Zoë', 'Émile', '(odd) $name'])
    await record(['Adele'], { community: 'another' })
  })
  afterAll(async () => {
    await api?.close()
    await mongo?.close()
  })
  const found = async (name: string) => {
    const { body } = await api.call('GET', `/api/members?community=demo&name=${encodeURIComponent(name)}`)
    return body.members.map((member: { name: string }) => member.name)
  }

  it('finds those whose name begins so, capitals and accents aside, of this community alone', async () => {
    expect(await found('ad')).toEqual(['Ada Lovelace', 'adam'])
    expect(await found('AL')).toEqual(['Älva'])
    expect(await found(' émi ')).toEqual(['Émile'])
    expect(await found('zoe')).toEqual(['Zoë'])
    expect(await found('lovelace')).toEqual([])
  })

  it('takes what is typed as letters, whatever it means elsewhere', async () => {
    expect(await found('(odd) $')).toEqual(['(odd) $name'])
    expect(await found('.*')).toEqual([])
    expect(await found('\uffff')).toEqual([])
  })

  it('without a name tells who was seen last, with what is known of them', async () => {
    const { body } = await api.call('GET', '/api/members?community=demo')
    expect(body.more).toBe(false)
    expect(body.members[0]).toEqual({
      ...{ id: 'id-(odd) $name', name: '(odd) $name', roles: ['regular'], gone: false, connection: 'plaza' },
      ...{ firstSeenAt: '2026-03-02T12:06:00.000Z', lastSeenAt: '2026-03-02T12:06:00.000Z' },
    })
  })

  it('does not find who was erased, nor by an earlier name', async () => {
    await record(['Nora'])
    await record(['Nele'], {
      actor: aMember({ id: 'id-Nora', name: 'Nele' }),
      occurredAt: '2026-03-03T12:00:00Z',
    })
    expect(await found('n')).toEqual(['Nele'])
    await mongo.collections.subjects.deleteOne({ platformId: 'id-Nora' })
    expect(await found('n')).toEqual([])
  })

  it('is answered from an index, however many members there are', async () => {
    const plan = await mongo.collections.subjects
      .find({ community: 'demo', kind: 'member', 'snapshot.name': { $gte: 'a', $lt: 'a\uffff' } })
      .collation({ locale: 'en', strength: 1 })
      .sort({ 'snapshot.name': 1 })
      .explain('executionStats')
    expect(JSON.stringify(plan.queryPlanner.winningPlan)).toContain('"indexName":"member-names"')
    expect(plan.executionStats.totalDocsExamined).toBeLessThanOrEqual(plan.executionStats.nReturned)
  })

  it('one of them is found by the platform’s id without looking at the others', async () => {
    const { executionStats } = await mongo.collections.subjects
      .find({ community: 'demo', kind: { $in: ['member'] }, platformId: 'id-Bruno' })
      .explain('executionStats')
    expect(executionStats).toMatchObject({ nReturned: 1, totalDocsExamined: 1, totalKeysExamined: 1 })
  })
})
