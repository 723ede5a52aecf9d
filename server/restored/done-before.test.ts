import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { plazaConnector } from '../connectors/plaza/connector.ts'
import type { EffectOrder } from '../effects/perform-effect.ts'
import type { ConnectionDocument, RunDocument } from '../mongo/documents.ts'
import { runDocument } from '../runs/run-state.ts'
import { decideTask } from '../tasks/decide-task.ts'
import { createDoneBefore, type DoneBefore } from './done-before.ts'

const backup = new Date('2026-03-02T12:00:00.000Z')
const restored = new Date('2026-03-02T13:00:00.000Z')
const connection: ConnectionDocument = {
  ...{ _id: 'mail', format: 1, community: 'demo', name: 'Mail', platform: 'mail', hand: 'acting' },
  ...{ config: {}, emergencyStop: null, broken: null, horizon: 'PT24H', revision: 1 },
}
/** A platform that can not be asked what was done on it. */
const { findEffect: _, ...mute } = plazaConnector
const connector = { ...mute, verbs: { reply: { idempotency: 'claim-only' as const } } }
const target = { community: null, connection, connector }

function anOrder(id: string, occurredAt: string, marks: Partial<RunDocument> = {}): EffectOrder {
  const event = anEvent('post.created', { id, occurredAt })
  const run = {
    ...{ id, rule: 'rule', version: 1, plan: 'p', community: 'demo', event: id, key: id, tokens: [] },
    ...{ frames: [], visits: {}, answers: {}, outputs: {}, trail: [], status: 'running' as const },
  }
  const at = new Date(occurredAt)
  const document = { ...runDocument({ run, purpose: 'service', order: 0 }, 'c', at, at), ...marks }
  const effect = { verb: 'reply' as const, subject: { kind: 'post' as const, id: 'p1' }, params: {} }
  return {
    key: `${id}/n/1`,
    effect,
    run: document,
    holder: 'me',
    event,
    settings: defaultSettings,
    revisions: 0,
  }
}

describe('after a restore, on a platform that can not be asked', () => {
  let mongo: TestMongo
  let doneBefore: DoneBefore
  beforeAll(async () => {
    mongo = await aMongo()
    doneBefore = createDoneBefore({
      collections: mongo.collections,
      epochs: { lostTimes: async () => [{ since: backup, until: restored }] },
      openSecret: async () => ({}),
      now: () => restored,
    })
  })
  afterAll(() => mongo.close())
  const verdict = (answer: string) => ({ answer, by: 'Eva', reason: '', at: restored })

  it('asks a person about what an event of the lost time wants, and goes by the answer', async () => {
    const order = anOrder('lost', '2026-03-02T12:30:00.000Z')
    expect(await doneBefore(order, target, undefined)).toMatchObject({ is: 'again', why: 'approval' })
    await decideTask(mongo.collections, `restored/${order.key}`, verdict('was-done'))
    expect(await doneBefore(order, target, undefined)).toMatchObject({ outcome: { is: 'done' } })
    const other = anOrder('also-lost', '2026-03-02T12:30:00.000Z')
    await doneBefore(other, target, undefined)
    await decideTask(mongo.collections, `restored/${other.key}`, verdict('do-it'))
    expect(await doneBefore(other, target, undefined)).toBeNull()
  })

  it('asks about a run that was open then, however old its event is', async () => {
    const old = '2026-02-20T12:00:00.000Z'
    const open = anOrder('open', old, { beforeRestore: true })
    expect(await doneBefore(open, target, undefined)).toMatchObject({ is: 'again' })
    expect(await doneBefore(anOrder('rested', old), target, undefined)).toBeNull()
  })

  it('asks nothing about what came since, nor about what was claimed since', async () => {
    expect(await doneBefore(anOrder('new', '2026-03-02T13:30:00.000Z'), target, undefined)).toBeNull()
    const order = anOrder('claimed', '2026-03-02T12:30:00.000Z')
    const at = new Date(restored.getTime() + 1)
    const claim = { effect: order.effect, holder: 'me', until: at, at, attempts: 1, firstAt: at }
    expect(await doneBefore(order, target, claim)).toBeNull()
  })
})
