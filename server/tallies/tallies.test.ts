import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anApi, type TestApi } from '../../test/kit/an-api.ts'
import { anEvent } from '../../test/kit/an-event.ts'
import { tinyCatalog, tinyPlan } from '../../test/kit/tiny-catalog.ts'
import type { Run, Step } from '../../workflows/run/run.ts'
import { createIngest } from '../ingest/ingest-events.ts'
import { type LiveCommunity, listeningRule } from '../ingest/live-rules.ts'
import { runDocument } from '../runs/run-state.ts'
import type { Save } from '../runs/save-runs.ts'
import { talliesRoutes } from './tallies.routes.ts'
import { createTallies, type Tallies } from './tallies.ts'
import { tallySaves } from './tally-saves.ts'

const at = '2026-03-02T12:20:00.000Z'
const rule = { community: 'demo', rule: 'rule', version: 1 }
const step = (node: string, port?: string): Step => ({
  node,
  visit: 1,
  at,
  reason: '',
  ...(port && { port }),
})

describe('tallies', () => {
  let mongo: TestMongo
  let api: TestApi
  let now = new Date(at)
  const open: Tallies[] = []
  const tallies = () => {
    const made = createTallies({
      collections: mongo.collections,
      now: () => now,
      failed: (e) => expect(e).toBe(0),
    })
    open.push(made)
    return made
  }
  beforeAll(async () => {
    mongo = await aMongo()
    api = await anApi(talliesRoutes({ collections: mongo.collections, now: () => now }))
  })
  beforeEach(async () => {
    now = new Date(at)
    await mongo.collections.tallies.deleteMany({})
  })
  afterAll(async () => {
    for (const one of open) await one.stop()
    await api.close()
    await mongo.close()
  })
  const shown = async () => (await api.call('GET', '/api/rules/rule/tallies')).body.ports

  it('sum what several processes counted, by the hour, and are read by version, node and port', async () => {
    const [here, there] = [tallies(), tallies()]
    for (let run = 0; run < 3; run++)
      here.count([{ ...rule, steps: [step('start', 'event'), step('check', 'no')] }])
    there.count([{ ...rule, steps: [step('start', 'event'), step('end')] }])
    await Promise.all([here.write(), there.write()])
    now = new Date('2026-03-02T14:00:00.000Z')
    here.count([{ ...rule, version: 2, steps: [step('start', 'event')] }])
    here.count([{ ...rule, steps: [step('start', 'event')] }])
    await here.write()
    expect(await shown()).toEqual([
      { version: 2, node: 'start', port: 'event', count: 1 },
      { version: 1, node: 'check', port: 'no', count: 3 },
      { version: 1, node: 'start', port: 'event', count: 5 },
    ])
    expect(await mongo.collections.tallies.countDocuments({ node: 'start', version: 1 })).toBe(2)
    now = new Date('2026-03-20T14:00:00.000Z')
    expect(await shown()).toEqual([])
  })

  it('count a run at the door once its event stands, whether it goes on or ends there; a duplicate counts nothing', async () => {
    const counting = tallies()
    const plan = tinyPlan({
      start: ['post', { event: 'ask' }],
      ask: ['german', { yes: 'hide' }],
      hide: ['hide', {}],
    })
    const rule = listeningRule(
      { ...{ id: 'rule', community: 'demo', version: 1 }, plan, order: 0 },
      'post.created',
      tinyCatalog,
    )
    const live: LiveCommunity = {
      ...{ id: 'demo', name: 'Demo', revision: 1, versions: new Map() },
      listening: () => (rule ? [rule] : []),
    }
    const german = { is: 'value' as const, value: 'de', source: 'x', version: '1' }
    const ingest = createIngest({
      ...{ collections: mongo.collections, catalog: tinyCatalog, tallies: counting, now: () => now },
      answerFacts: async (questions) =>
        questions.map(({ event }) => (event.id === 'german' ? german : { is: 'not-provided' })),
      ...{ liveRules: async () => new Map([['demo', live]]), horizonMs: () => 86_400_000 },
      ...{ stored: () => {}, heard: async () => {} },
    })
    for (const id of ['german', 'other', 'other'])
      await ingest(anEvent('post.created', { id, occurredAt: now.toISOString() }))
    await counting.write()
    expect(await shown()).toEqual([
      { version: 1, node: 'ask', port: 'no', count: 1 },
      { version: 1, node: 'ask', port: 'yes', count: 1 },
      { version: 1, node: 'start', port: 'event', count: 2 },
    ])
  })

  it('count the later steps of a run when they are saved, each once, and none that was not saved', async () => {
    const counting = tallies()
    const run: Run = {
      ...{ ...rule, id: 'r1', plan: 'p', event: 'e', key: 'e', tokens: [], frames: [], visits: {} },
      ...{ answers: {}, outputs: {}, trail: [step('start', 'event')], status: 'running' },
    }
    const document = runDocument({ run, purpose: 'service', order: 0 }, 'c', now, now)
    const walked = { ...run, trail: [...run.trail, step('check', 'yes')] }
    const ended = { ...walked, trail: [...walked.trail, step('hide', 'done')] }
    let matches = true
    const save = tallySaves(async () => matches, counting)
    const saves: Save[] = [
      { as: 'moving', run: walked },
      { as: 'ended', run: ended },
    ]
    for (const one of saves) await save({ document, holder: 'me', save: one, receipts: [] })
    matches = false
    await save({
      document,
      holder: 'me',
      save: { as: 'ended', run: { ...ended, trail: [...ended.trail, step('x', 'y')] } },
      receipts: [],
    })
    await counting.write()
    expect(await shown()).toEqual([
      { version: 1, node: 'check', port: 'yes', count: 1 },
      { version: 1, node: 'hide', port: 'done', count: 1 },
    ])
  })
})
