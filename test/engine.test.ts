import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { scheduleId, syncSchedules } from '../server/dispatch/schedules.ts'
import { taskQueue } from '../workflows/carry/task-queue.ts'
import { anEngine } from './kit/an-engine.ts'
import { anEvent } from './kit/an-event.ts'
import { tinyPlan } from './kit/tiny-catalog.ts'

describe('the engine on real servers', () => {
  let engine: Awaited<ReturnType<typeof anEngine>>
  beforeAll(async () => {
    engine = await anEngine()
  })
  afterAll(() => engine.close())
  const soon = { timeout: 20_000, interval: 50 }
  const nowEvent = (id: string, more: Parameters<typeof anEvent>[1] = {}) =>
    anEvent('post.created', { id, occurredAt: new Date().toISOString(), ...more })

  it('carries an event from the door to its effect, and closes it', async () => {
    await engine.publish('hiding', tinyPlan({ start: ['post', { event: 'hide' }], hide: ['hide', {}] }))
    expect(await engine.ingest(nowEvent('one'))).toEqual({ is: 'inserted' })
    await vi.waitFor(async () => {
      expect(await engine.collections.runs.findOne({ event: 'one' })).toMatchObject({ status: 'done' })
      expect(await engine.collections.events.findOne({ _id: 'one' })).toMatchObject({ open: false })
    }, soon)
    expect(engine.effects.filter(({ event }) => event.id === 'one').map(({ effect }) => effect.verb)).toEqual(
      ['hide'],
    )
  })

  it('answers a second delivery of the same event as a duplicate, and does nothing', async () => {
    const event = nowEvent('twice')
    await engine.ingest(event)
    expect(await engine.ingest(event)).toEqual({ is: 'duplicate' })
    await vi.waitFor(async () => {
      expect(await engine.collections.runs.countDocuments({ event: 'twice', status: 'done' })).toBe(1)
    }, soon)
    expect(engine.effects.filter(({ event: { id } }) => id === 'twice')).toHaveLength(1)
  })

  it('carries two hundred events that arrive together, each once', async () => {
    const ids = Array.from({ length: 200 }, (_, index) => `many-${index}`)
    await Promise.all(ids.map((id) => engine.ingest(nowEvent(id))))
    await vi.waitFor(async () => {
      expect(await engine.collections.runs.countDocuments({ event: { $in: ids }, status: 'done' })).toBe(200)
    }, soon)
    const mine = engine.effects.filter(({ event }) => ids.includes(event.id)).map(({ key }) => key)
    expect(new Set(mine).size).toBe(200)
    expect(mine).toHaveLength(200)
  })

  it('decides in a worker what was stored undecided', async () => {
    const { id, ...rest } = nowEvent('undecided')
    const document = {
      _id: id,
      format: 1 as const,
      ...rest,
      at: new Date(),
      open: true,
      openSince: new Date(),
    }
    await engine.collections.events.insertOne(document)
    engine.dispatch.carry([document])
    await vi.waitFor(async () => {
      expect(await engine.collections.runs.findOne({ event: id })).toMatchObject({ status: 'done' })
    }, soon)
  })

  it('leaves an old event as history', async () => {
    await engine.ingest(nowEvent('old', { occurredAt: '2020-01-01T00:00:00.000Z' }))
    expect(await engine.collections.events.findOne({ _id: 'old' })).toMatchObject({ open: false })
    expect(await engine.collections.runs.countDocuments({ event: 'old' })).toBe(0)
  })

  it('keeps a run on the version it began with while a newer one is published', async () => {
    const comment = { heard: 'hide' }
    await engine.publish(
      'patient',
      tinyPlan({ start: ['post', { event: 'wait' }], wait: ['comment', comment], hide: ['hide', {}] }),
    )
    await engine.ingest(nowEvent('before'))
    await vi.waitFor(async () => {
      const parked = await engine.collections.runs.findOne({ event: 'before', rule: 'patient' })
      expect(parked).toMatchObject({ holder: null, waits: ['comment.created|post:p1'] })
    }, soon)
    await engine.publish('patient', tinyPlan({ start: ['post', {}] }), 2)
    await engine.ingest(anEvent('comment.created', { id: 'c1', occurredAt: new Date().toISOString() }))
    await vi.waitFor(async () => {
      const run = await engine.collections.runs.findOne({ event: 'before', rule: 'patient' })
      expect(run).toMatchObject({ version: 1, status: 'done' })
      expect(run?.trail.map(({ node }) => node)).toEqual(['start', 'wait', 'hide'])
    }, soon)
  })

  describe('a rule that waits for a comment', () => {
    const comment = (id: string, at: number) =>
      anEvent('comment.created', { id, occurredAt: new Date(at).toISOString() })
    const isDone = (event: string) =>
      vi.waitFor(async () => {
        const run = await engine.collections.runs.findOne({ event, rule: 'waiting' })
        expect(run?.trail.map(({ node }) => node)).toEqual(['start', 'wait', 'hide'])
      }, soon)
    beforeAll(() =>
      engine.publish(
        'waiting',
        tinyPlan({
          start: ['post', { event: 'wait' }],
          wait: ['comment', { heard: 'hide' }],
          hide: ['hide', {}],
        }),
      ),
    )

    it('hears one that came before the post was delivered: however late, it came after the post', async () => {
      const posted = Date.now() - 600_000
      await engine.ingest(comment('c-early', posted + 60_000))
      await engine.ingest(nowEvent('late', { occurredAt: new Date(posted).toISOString() }))
      await isDone('late')
    })

    it('hears one that was stored by a process that died then, at its next delivery', async () => {
      const posted = Date.now()
      await engine.ingest(nowEvent('kept', { occurredAt: new Date(posted).toISOString() }))
      await vi.waitFor(async () => {
        const parked = await engine.collections.runs.findOne({ event: 'kept', rule: 'waiting' })
        expect(parked).toMatchObject({ holder: null, waits: ['comment.created|post:p1'] })
      }, soon)
      const { id, ...rest } = comment('c-untold', posted + 1)
      const [at, format] = [new Date(posted + 1), 1 as const]
      await engine.collections.events.insertOne({ _id: id, format, ...rest, at, open: false, openSince: at })
      expect(await engine.ingest({ id, ...rest })).toEqual({ is: 'duplicate' })
      await isDone('kept')
    })
  })

  it('lets a member enter once in thirty days', async () => {
    const settings = { reentry: { key: 'member' as const, limit: { oncePer: 'P30D' } } }
    await engine.publish(
      'welcome',
      tinyPlan({ start: ['post', { event: 'hide' }], hide: ['hide', {}] }, settings),
    )
    for (const id of ['first', 'second']) await engine.ingest(nowEvent(id))
    await vi.waitFor(async () => {
      expect(
        await engine.collections.runs.countDocuments({ event: 'second', rule: 'hiding', status: 'done' }),
      ).toBe(1)
      expect(
        await engine.collections.runs.countDocuments({ event: 'first', rule: 'welcome', status: 'done' }),
      ).toBe(1)
    }, soon)
    expect(await engine.collections.runs.countDocuments({ event: 'second', rule: 'welcome' })).toBe(0)
  })

  it('puts a due schedule in at the way in, and drops a schedule that nobody wants any more', async () => {
    const wanted = { community: 'demo', schedule: '0 9 * * 1 UTC', cron: '0 9 * * 1', timeZone: 'UTC' }
    await syncSchedules(engine.client, taskQueue, [wanted])
    await engine.client.schedule.getHandle(scheduleId(wanted)).trigger()
    await vi.waitFor(async () => {
      const event = await engine.collections.events.findOne({ type: 'schedule.due' })
      expect(event).toMatchObject({ community: 'demo', ext: { schedule: wanted.schedule } })
    }, soon)
    await vi.waitFor(async () => {
      await syncSchedules(engine.client, taskQueue, [])
      await expect(engine.client.schedule.getHandle(scheduleId(wanted)).describe()).rejects.toThrow()
    }, soon)
  })

  it('has met no error on the way', () => {
    expect(engine.failures).toEqual([])
  })
})
