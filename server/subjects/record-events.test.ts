import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { aMember, anEvent } from '../../test/kit/an-event.ts'
import { newSubject } from './new-subject.ts'
import { createRecordEvents } from './record-events.ts'
import { createWriteSubjects } from './write-subjects.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 12, minute)).toISOString()

describe('what Steward knows of members and posts', () => {
  let mongo: TestMongo
  beforeAll(async () => {
    mongo = await aMongo()
  })
  afterAll(() => mongo.close())
  /** Each call a process of its own: nothing is remembered between them. */
  const record = (...events: CommunityEvent[]) =>
    createRecordEvents(createWriteSubjects(mongo.collections))(events)
  const member = (id: string) => mongo.collections.subjects.findOne({ kind: 'member', platformId: id })
  const by = (id: string, name = 'Ada') => aMember({ id, name, roles: ['regular'] })

  it('an event before its member: they are known from it, and their joining comes later without taking anything', async () => {
    const post = anEvent('post.created', { id: 'e1', occurredAt: at(5), actor: by('early') })
    const joined = anEvent('member.joined', {
      id: 'e2',
      occurredAt: at(0),
      actor: aMember({ id: 'early', name: 'A' }),
    })
    await record(post)
    expect(await member('early')).toMatchObject({ snapshot: { name: 'Ada' }, gone: false })
    await record(joined)
    expect(await member('early')).toMatchObject({
      snapshot: { name: 'Ada', roles: ['regular'] },
      firstSeenAt: new Date(at(0)),
      updatedAt: new Date(at(5)),
    })
  })

  it('an event about a member tells who they are', async () => {
    await record(anEvent('member.joined', { id: 'e3', occurredAt: at(0), actor: by('new', 'Eva') }))
    expect(await member('new')).toMatchObject({ snapshot: { name: 'Eva' }, gone: false })
  })

  it('who joins has the same record whether they were known before or not, but for what was known', async () => {
    const joined = (id: string) =>
      anEvent('member.joined', { id: `e-${id}`, occurredAt: at(0), actor: by(id) })
    await mongo.collections.subjects.insertOne({ ...newSubject(joined('known')), snapshot: {} })
    await record(joined('known'), joined('unknown'))
    const { _id, platformId, ...known } = (await member('known')) ?? expect.fail('no record')
    expect(await member('unknown')).toMatchObject(known)
  })

  it('who has left stays away when their joining is delivered once more', async () => {
    const joined = anEvent('member.joined', { id: 'e4', occurredAt: at(0), actor: by('leaver') })
    const left = anEvent('member.left', { id: 'e5', occurredAt: at(9), actor: by('leaver') })
    for (const event of [left, joined, joined]) await record(event)
    expect(await member('leaver')).toMatchObject({ gone: true })
    await record(anEvent('member.joined', { id: 'e6', occurredAt: at(20), actor: by('leaver') }))
    expect(await member('leaver')).toMatchObject({ gone: false })
  })

  it('one new member in many processes at once becomes one record, and no event is lost', async () => {
    const events = Array.from({ length: 12 }, (_, minute) =>
      anEvent('member.changed', {
        id: `e7-${minute}`,
        occurredAt: at(minute),
        actor: by('at-once', `N${minute}`),
      }),
    )
    await Promise.all(events.map((event) => record(event)))
    expect(await mongo.collections.subjects.countDocuments({ platformId: 'at-once' })).toBe(1)
    expect(await member('at-once')).toMatchObject({ snapshot: { name: 'N11' }, firstSeenAt: new Date(at(0)) })
  })
})
