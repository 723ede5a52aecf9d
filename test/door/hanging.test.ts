import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { prepareDataDirectory } from '../../server/launch/data-directory.ts'
import { freePort } from '../../server/launch/ports.ts'
import { Supervisor } from '../../server/launch/supervisor.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { aMongo, type TestMongo } from '../kit/a-mongo.ts'
import { tinyPlan } from '../kit/tiny-catalog.ts'
import { anAct, aPlazaConnection, deliver, secret } from './deliver.ts'

/** Seconds on a machine of one's own; more where others work too. */
const soon = { timeout: 90_000, interval: 100 }

describe('a text that hangs or ends whoever decides it', () => {
  let mongo: TestMongo
  let dataDir: string
  let supervisor: Supervisor
  let url: string

  beforeAll(async () => {
    mongo = await aMongo()
    dataDir = await mkdtemp(join(tmpdir(), 'steward-hanging-'))
    await prepareDataDirectory(dataDir)
    for (const [connection, community] of [
      ['plaza', 'demo'],
      ['elsewhere', 'other'],
      ['later', 'later'],
    ] as const) {
      await mongo.collections.connections.insertOne(aPlazaConnection(connection, community))
    }
    const ask: Steps = { ask: ['german', { yes: 'hide' }], hide: ['hide', {}] }
    await publish(mongo, 'demo', { start: ['post', { event: 'ask' }], ...ask })
    await publish(mongo, 'later', {
      start: ['post', { event: 'first' }],
      first: ['hide', { done: 'ask' }],
      ...ask,
    })
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    supervisor = new Supervisor(dataDir)
    const file = fileURLToPath(new URL('./hanging-process.ts', import.meta.url))
    const child = (role: string, ready: () => Promise<boolean>) => ({
      ...{ name: role, command: process.execPath, env: { PATH: process.env.PATH ?? '', TZ: 'UTC' }, ready },
      args: [file, role, mongo.uri, dataDir, String(port), secret],
    })
    await supervisor.start(child('door', async () => (await fetch(url)).status === 404))
    await supervisor.start(child('decider', async () => true))
    await supervisor.start(child('mover', async () => true))
  }, 120_000)
  afterAll(async () => {
    await supervisor.stop()
    await mongo.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  /** As a platform does: once more until it is taken. */
  const insist = (connection: string, seq: number, text: string) =>
    vi.waitFor(async () => {
      const answer = await deliver(`${url}/hooks/${connection}`, JSON.stringify([anAct(seq, text)]))
      expect(answer.status).toBe(202)
    }, soon)
  const stored = (seq: number) => mongo.collections.events.findOne({ 'subject.id': `p${seq}` })

  it('ends the door once; then it is stored undecided, set aside with a task, and holds nobody else up', async () => {
    const before = supervisor.pidOf('door')
    await expect(deliver(`${url}/hooks/plaza`, JSON.stringify([anAct(1, 'hang')]))).rejects.toThrow()
    await insist('elsewhere', 2, 'In another community')
    await insist('plaza', 1, 'hang')
    await insist('plaza', 3, 'Harmless')
    await insist('plaza', 4, 'end')
    expect(supervisor.pidOf('door')).not.toBe(before)
    expect(await stored(2)).toMatchObject({ community: 'other' })
    await vi.waitFor(async () => {
      expect(await stored(3)).toMatchObject({ open: false, ended: [expect.stringMatching(/ no$/)] })
      for (const seq of [1, 4]) {
        expect(await stored(seq)).toMatchObject({ open: false, setAsideAt: expect.any(Date), deaths: 2 })
      }
    }, soon)
    const tasks = await mongo.collections.tasks.find().toArray()
    expect(tasks.map(({ event }) => event).toSorted()).toEqual(
      [(await stored(1))?._id, (await stored(4))?._id].toSorted(),
    )
  }, 200_000)

  it('is set aside as a run too, when a later node of it hangs; the runs beside it go on', async () => {
    for (const [seq, text] of [
      [11, 'hang'],
      [12, 'Harmless'],
    ] as const) {
      await insist('later', seq, text)
    }
    const runOf = async (seq: number) =>
      mongo.collections.runs.findOne({ event: (await stored(seq))?._id ?? '' })
    await vi.waitFor(async () => {
      expect(await runOf(11)).toMatchObject({ status: 'failed', deaths: 2, problem: { code: 'set-aside' } })
      expect(await runOf(12)).toMatchObject({ status: 'done' })
    }, soon)
  }, 200_000)
})

type Steps = Parameters<typeof tinyPlan>[0]

/** A live rule of a community. */
async function publish({ collections }: TestMongo, community: string, steps: Steps): Promise<void> {
  const plan = tinyPlan(steps)
  const graph = { format: 1 as const, settings: defaultSettings, nodes: [], edges: [], layout: {} }
  const at = new Date()
  await collections.plans.insertOne({ _id: plan.hash, plan })
  await collections.versions.insertOne({
    ...{ _id: `${community}:1`, format: 1, rule: community, community, version: 1, graph },
    ...{ plan: plan.hash, note: '', publishedAt: at },
  })
  await collections.rules.insertOne({
    ...{ _id: community, format: 1, community, name: 'rule', draft: graph, revision: 1 },
    ...{ live: 1, latest: 1, updatedAt: at },
  })
  await collections.routing.insertOne({ _id: community, revision: 1 })
}
