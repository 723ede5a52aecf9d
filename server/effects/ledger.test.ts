import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EffectRequest } from '../../nodes/contract/effect.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { keepingReceipts } from '../../test/kit/keeping-receipts.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { createConnectors } from '../connectors/create-connectors.ts'
import { actToEvent } from '../connectors/plaza/act-to-event.ts'
import { createPlaza, type Plaza } from '../connectors/plaza/forum/plaza-app.ts'
import { readActs } from '../connectors/plaza/read-acts.ts'
import { runDocument } from '../runs/run-state.ts'
import { createWriteRuns } from '../runs/write-runs.ts'
import { createRecordEvents } from '../subjects/record-events.ts'
import { createWriteSubjects } from '../subjects/write-subjects.ts'
import { createTaskBook } from '../tasks/create-task-book.ts'
import { decideTask } from '../tasks/decide-task.ts'
import { claimEffect } from './claim.ts'
import { createLedger } from './ledger.ts'
import type { EffectOrder, PerformEffect } from './perform-effect.ts'

const token = 'the-token'
const secret = `whsec_${Buffer.from('a secret of thirty-two bytes ...').toString('base64')}`
const now = () => new Date()
let mongo: TestMongo
let plaza: Plaza
let folder: string
let performEffect: PerformEffect
let count = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  plaza = await createPlaza({ file: join(folder, 'plaza.jsonl'), port: 0, token })
  mongo = await aMongo()
  const { communities, connections } = mongo.collections
  await communities.insertOne({
    ...{
      _id: 'demo',
      format: 1,
      name: 'Demo',
      ruleOrder: [],
      mode: { name: 'normal', until: null, by: 'x' },
    },
    ...{ emergencyStop: null, timeZone: 'UTC', revision: 1 },
  })
  await connections.insertOne({
    ...{ _id: 'plaza', format: 1, community: 'demo', name: 'Plaza', platform: 'plaza', hand: 'acting' },
    ...{ config: { url: plaza.url }, emergencyStop: null, broken: null, horizon: 'PT24H', revision: 1 },
  })
  const perform = createLedger({
    collections: mongo.collections,
    connectors: createConnectors({ allowedPrivateHosts: [] }),
    openSecret: async () => ({ token, secret }),
    now,
  })
  performEffect = keepingReceipts(mongo.collections, perform)
}, 120_000)
afterAll(async () => {
  await plaza.close()
  await mongo.close()
  await rm(folder, { recursive: true })
})

async function call(method: string, path: string, body?: object) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const answer = await fetch(plaza.url + path, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  })
  return JSON.parse(await answer.text())
}
/** A post in the forum, its event, and a run about it that this test holds. */
async function aPostedRun(rule = 'rule') {
  const member = await call('POST', '/api/members', { name: 'Ada' })
  const post = await call('POST', '/api/posts', { member: member.id, title: 'Hi', text: 'casino' })
  const { acts } = await call('GET', '/api/acts?limit=1000')
  const read = readActs(acts)
  const heard = read.is === 'acts' ? read.acts.map(actToEvent) : []
  const found = heard.find((event) => event.type === 'post.created' && event.subject.id === post.id)
  const event: CommunityEvent = { ...anEvent('post.created'), ...found, id: `e${++count}`, community: 'demo' }
  const id = `run${count}`
  const run = {
    ...{ id, rule, version: 1, plan: 'p', community: 'demo', event: event.id, key: event.id, tokens: [] },
    ...{ frames: [], visits: {}, answers: {}, outputs: {}, trail: [], status: 'running' as const },
  }
  const document = runDocument(
    { run, purpose: 'safety', order: 0 },
    'carrier',
    new Date(Date.now() + 60_000),
    now(),
  )
  await mongo.collections.runs.insertOne({ ...document, holder: 'me' })
  const order = (verb: EffectRequest['verb'], params: EffectRequest['params'] = {}): EffectOrder => {
    const subject = { kind: 'post' as const, id: post.id }
    const effect = { verb, subject, revision: 1, params }
    return {
      key: `${id}/n-${verb}/1`,
      effect,
      run: document,
      holder: 'me',
      event,
      settings: defaultSettings,
      revisions: 0,
    }
  }
  const state = async () => (await call('GET', `/api/posts/${post.id}`)).state
  return { event, post, order, document, state }
}

describe('the ledger', () => {
  it('does an effect once, and answers from its receipt when asked again', async () => {
    const { order, post, state } = await aPostedRun()
    expect(await performEffect(order('hide'))).toMatchObject({ is: 'answered', outcome: { is: 'done' } })
    expect(await state()).toBe('hidden')
    await call('POST', '/api/mod/show', { subject: post.id, key: `by-hand-${post.id}` })
    expect(await performEffect(order('hide'))).toMatchObject({ is: 'answered', outcome: { is: 'done' } })
    expect(await state()).toBe('visible')
  })

  it('does nothing for a run that somebody else holds', async () => {
    const { order, state } = await aPostedRun()
    expect(await performEffect({ ...order('hide'), holder: 'other' })).toEqual({ is: 'not-mine' })
    expect(await state()).toBe('visible')
  })

  it('heeds what a person wished since the run was taken, and a receipt that was written since', async () => {
    const { order, document, state } = await aPostedRun()
    const { runs } = mongo.collections
    const taken = { ...order('hide'), run: { ...document, holder: 'me' }, asTaken: true }
    await runs.updateOne({ _id: document._id }, { $set: { wish: 'pause' } })
    expect(await performEffect(taken)).toMatchObject({ is: 'again', why: 'paused' })
    await runs.updateOne({ _id: document._id }, { $set: { wish: 'cancel' } })
    const skipped = { is: 'answered', outcome: { is: 'skipped', reason: 'The run was cancelled.' } }
    expect(await performEffect(taken)).toMatchObject(skipped)
    await runs.updateOne({ _id: document._id }, { $unset: { wish: '' } })
    expect(await performEffect(taken)).toMatchObject(skipped)
    expect(await state()).toBe('visible')
    expect(await performEffect({ ...taken, holder: 'other' })).toEqual({ is: 'not-mine' })
  })

  it('waits for a claim without receipt, then asks the platform and does not send twice', async () => {
    const { order, document, post } = await aPostedRun()
    const reply = order('reply', { text: 'Hello' })
    const held = { run: document._id, holder: 'me', key: reply.key }
    const claim = (lastsMs: number) =>
      claimEffect(createWriteRuns(mongo.collections), held, reply.effect, {
        ...{ lastsMs, before: undefined, now: now() },
      })
    await claim(30_000)
    expect(await performEffect(reply)).toMatchObject({ is: 'again' })
    await call('POST', '/api/mod/reply', { subject: post.id, key: reply.key, text: 'Hello' })
    await claim(-1)
    expect(await performEffect(reply)).toMatchObject({ outcome: { is: 'done', receipt: { found: true } } })
    expect((await call('GET', `/api/posts/${post.id}`)).comments).toHaveLength(1)
  })

  it('leaves what a moderator has restored', async () => {
    const { order, event, state } = await aPostedRun()
    const restored: CommunityEvent = {
      ...event,
      ...{ id: 'restored', type: 'moderation.reversed', moderation: { verb: 'show', by: 'person' } },
      occurredAt: now().toISOString(),
    }
    await createRecordEvents(createWriteSubjects(mongo.collections))([event, restored])
    expect(await performEffect(order('hide'))).toMatchObject({ outcome: { is: 'skipped' } })
    expect(await state()).toBe('visible')
  })

  it('sends a run back to its trigger on what was edited, unless it has spoken or that would never end', async () => {
    const { order, event, post, state } = await aPostedRun()
    const edited: CommunityEvent = {
      ...{ ...event, id: 'edited', type: 'post.edited', occurredAt: now().toISOString() },
      subject: { ...event.subject, revision: 2, text: 'harmless now' },
    }
    await createRecordEvents(createWriteSubjects(mongo.collections))([event, edited])
    expect(await performEffect(order('hide'))).toMatchObject({
      is: 'revised',
      subject: { id: post.id, revision: 2, text: 'harmless now' },
    })
    const skipped = { is: 'answered', outcome: { is: 'skipped' } }
    expect(await performEffect({ ...order('hide'), revisions: 5 })).toMatchObject(skipped)
    const second = { ...order('reply', { text: 'Hello' }).effect, revision: 2 }
    await performEffect({ ...order('reply'), effect: second })
    expect(await performEffect(order('lock'))).toMatchObject(skipped)
    expect(await state()).toBe('visible')
  })

  it('does not thank for what another rule has hidden', async () => {
    const { order, post } = await aPostedRun('protect')
    await performEffect(order('hide'))
    const thanks = order('reply', { text: 'Thank you' })
    const answer = await performEffect({ ...thanks, run: { ...thanks.run, rule: 'thank' } })
    expect(answer).toMatchObject({ outcome: { is: 'skipped', reason: 'Handled by the rule protect.' } })
    expect((await call('GET', `/api/posts/${post.id}`)).comments).toHaveLength(0)
  })

  it('keeps what it holds back under an emergency stop, and only notes it where it may only watch', async () => {
    const { order } = await aPostedRun()
    const { connections } = mongo.collections
    await connections.updateOne({ _id: 'plaza' }, { $set: { emergencyStop: { since: now(), by: 'Eva' } } })
    expect(await performEffect(order('hide'))).toMatchObject({ is: 'again' })
    await connections.updateOne({ _id: 'plaza' }, { $set: { emergencyStop: null, hand: 'watch only' } })
    expect(await performEffect(order('hide'))).toMatchObject({ outcome: { is: 'would-have' } })
    await connections.updateOne({ _id: 'plaza' }, { $set: { hand: 'acting' } })
  })

  it('asks a person first where the hand says so', async () => {
    const { order, state } = await aPostedRun()
    const { connections } = mongo.collections
    await connections.updateOne({ _id: 'plaza' }, { $set: { hand: 'ask first' } })
    const hide = order('hide')
    expect(await performEffect(hide)).toMatchObject({ is: 'again' })
    const verdict = { answer: 'approve', by: 'Eva', reason: '', at: now() }
    expect(await decideTask(mongo.collections, `approve/${hide.key}`, verdict)).toMatchObject({
      is: 'changed',
    })
    expect(await performEffect(hide)).toMatchObject({ outcome: { is: 'done' } })
    expect(await state()).toBe('hidden')
    await connections.updateOne({ _id: 'plaza' }, { $set: { hand: 'acting' } })
  })

  it('never passes the cap of a rule', async () => {
    const settings = { ...defaultSettings, caps: { restrictivePerHour: 2 } }
    const runs = await Promise.all([1, 2, 3].map(() => aPostedRun('capped')))
    const answers = await Promise.all(runs.map(({ order }) => performEffect({ ...order('hide'), settings })))
    expect(answers.map(({ is }) => is).sort()).toEqual(['again', 'answered', 'answered'])
  })

  it('counts a strike once', async () => {
    const { order, event } = await aPostedRun()
    const strike = order('add-strike', { points: 2 })
    const struck = {
      ...strike,
      effect: { ...strike.effect, subject: { kind: 'member' as const, id: 'm-x' } },
    }
    await performEffect(struck)
    await performEffect(struck)
    const record = await mongo.collections.subjects.findOne({ _id: `demo/${event.connection}/member/m-x` })
    expect(Object.values(record?.strikes ?? {})).toEqual([{ points: 2, until: null }])
  })

  it('puts a label on a member, for a time, in its own record of the member', async () => {
    const { order, event } = await aPostedRun()
    const label = order('set-label', { label: 'trusted.one', duration: 'P7D' })
    const member = { ...label.effect, subject: { kind: 'member' as const, id: 'm-label' } }
    const labelled = await performEffect({ ...label, effect: member })
    expect(labelled).toMatchObject({ outcome: { is: 'done', receipt: { label: 'trusted.one' } } })
    const record = await mongo.collections.subjects.findOne({
      _id: `demo/${event.connection}/member/m-label`,
    })
    expect(record).toMatchObject({
      ...{ kind: 'member', platformId: 'm-label', labels: { 'trusted%2Eone': { until: expect.any(Date) } } },
    })
  })

  it('remembers, sets the mode and tells the team in its own records', async () => {
    const { order } = await aPostedRun()
    for (const verb of ['remember', 'set-mode', 'notify-team', 'open-case', 'set-label'] as const) {
      const params = { name: 'seen', mode: 'raised', text: 'Look', label: 'spam' }
      expect(await performEffect(order(verb, params))).toMatchObject({ outcome: { is: 'done' } })
    }
    expect(await mongo.collections.communities.findOne({ _id: 'demo' })).toMatchObject({
      mode: { name: 'raised' },
    })
  })
})

describe('a task of a run', () => {
  it('is decided once: past its time it is timed out, and a verdict comes too late', async () => {
    const { document } = await aPostedRun()
    const book = createTaskBook({ ...mongo, now })
    const task = { kind: 'review' as const, question: 'Well?', answers: ['yes', 'no'], group: 'moderators' }
    const until = new Date(Date.now() + 60_000)
    await book.open(document, 'n/1', task, until)
    expect(await book.settle(document, 'n/1', now())).toBeNull()
    expect(await book.settle(document, 'n/1', until)).toMatchObject({ is: 'timed-out' })
    const late = { answer: 'yes', by: 'Eva', reason: '', at: now() }
    expect(await decideTask(mongo.collections, `${document._id}/n/1`, late)).toMatchObject({
      is: 'not-yours',
    })
    expect(await book.settle(document, 'n/1', until)).toMatchObject({ is: 'timed-out' })
  })
})
