import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Connection } from '@temporalio/client'
import type { Catalog } from '../../nodes/catalog.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { createParkedUntil, createStartCarrier } from '../../server/dispatch/carriers.ts'
import { createDispatch } from '../../server/dispatch/dispatch.ts'
import type { EffectOrder, PerformEffect } from '../../server/effects/perform-effect.ts'
import { createDecideStored } from '../../server/ingest/decide-stored.ts'
import { createDoorGuard } from '../../server/ingest/door-guard.ts'
import { createIngest } from '../../server/ingest/ingest-events.ts'
import { createLiveRules } from '../../server/ingest/live-rules.ts'
import { createRaiseSchedule } from '../../server/ingest/raise-schedule.ts'
import { startServers } from '../../server/launch/start-servers.ts'
import type { Collections } from '../../server/mongo/collections.ts'
import { connect } from '../../server/mongo/connect.ts'
import type { EventDocument } from '../../server/mongo/documents.ts'
import { prepareDatabase } from '../../server/mongo/prepare-database.ts'
import { createEpochs, type Epochs } from '../../server/restored/epochs.ts'
import { heedEpoch } from '../../server/restored/heed-epoch.ts'
import { raiseRouting } from '../../server/rules/routing-revision.ts'
import { createAdvanceRuns } from '../../server/runs/advance-runs.ts'
import { createPlanCache } from '../../server/runs/plan-cache.ts'
import { createSaveRun } from '../../server/runs/save-runs.ts'
import { createWakeRuns } from '../../server/runs/wake-runs.ts'
import { createWorker, quietRuntime } from '../../workflows/carry/create-worker.ts'
import { taskQueue } from '../../workflows/carry/task-queue.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import type { Plan } from '../../workflows/plan/plan.ts'
import { tinyCatalog } from './tiny-catalog.ts'

/** What a test puts in the place of the ledger that only notes effects down. */
type Act = (parts: { collections: Collections; epochs: Epochs }) => PerformEffect

/** The engine on real servers, with the tiny nodes; effects are only noted down. Unless told otherwise. */
export async function anEngine(act?: Act, catalog: Catalog = tinyCatalog) {
  const dataDir = await mkdtemp(join(tmpdir(), 'steward-engine-'))
  const servers = await startServers({ dataDir })
  const mongo = await connect(servers.mongodbUri, 'engine')
  await prepareDatabase(mongo)
  const { collections } = mongo
  const connection = await Connection.connect({ address: servers.temporalAddress })
  const client = new Client({ connection })
  const now = () => new Date()
  const failures: unknown[] = []
  const failed = (error: unknown) => void failures.push(error)
  const effects: EffectOrder[] = []
  const plans = createPlanCache(collections)
  const epochs = createEpochs({ collections })
  const perform = act?.({ collections, epochs })
  const answerFacts = async (questions: readonly object[]) =>
    questions.map(() => ({ is: 'not-provided' as const }))
  const deciding = { collections, plans, catalog, answerFacts, now }
  const live = { ...deciding, liveRules: createLiveRules(collections, plans, catalog) }
  const dispatch = createDispatch({
    busyness: () => 0,
    collections,
    plans,
    start: createStartCarrier(client, taskQueue, epochs.current),
    now,
    failed,
  })
  const wakeRuns = createWakeRuns({ ...collections, fits: () => true, tell: dispatch.tell })
  const advanceRuns = createAdvanceRuns({
    ...{ catalog, answerFacts, collections, plans, wakeRuns, clock: now, failed },
    tasks: { open: async () => {}, settle: async () => null, close: async () => {} },
    performEffect: async (order) => {
      effects.push(order)
      if (perform) return perform(order)
      return { is: 'answered', outcome: { is: 'done', receipt: {} } }
    },
    saveRun: createSaveRun(collections),
    decideFor: createDecideStored(live),
    parkedUntil: createParkedUntil(client, taskQueue, now, epochs.current),
  })
  const ingest = createIngest({
    ...live,
    guard: createDoorGuard(),
    horizonMs: () => 24 * 3_600_000,
    stored(events: readonly EventDocument[]) {
      dispatch.carry(events.filter(({ open }) => open))
    },
    async heard(events: readonly CommunityEvent[]) {
      await wakeRuns.hear(events)
    },
  })
  quietRuntime()
  const worker = await createWorker({
    temporalAddress: servers.temporalAddress,
    activities: {
      advanceRuns: heedEpoch(epochs, advanceRuns),
      raiseSchedule: createRaiseSchedule({ ingest, eventKey: 'test', now }),
    },
  })
  const working = worker.run()

  return {
    ...{
      collections,
      epochs,
      client,
      effects,
      failures,
      dispatch,
      ingest: (event: CommunityEvent) => ingest(event),
    },
    /** A plan that is live, without a graph behind it. */
    async publish(rule: string, plan: Plan, version = 1) {
      const { rules, versions, plans } = collections
      const graph = { format: 1 as const, settings: defaultSettings, nodes: [], edges: [], layout: {} }
      const at = new Date()
      await plans.updateOne({ _id: plan.hash }, { $set: { plan } }, { upsert: true })
      await versions.insertOne({
        ...{ _id: `${rule}:${version}`, format: 1, rule, community: 'demo', version, graph },
        ...{ plan: plan.hash, note: '', publishedAt: at },
      })
      const document = {
        format: 1 as const,
        community: 'demo',
        name: rule,
        draft: graph,
        revision: 1,
        latest: version,
      }
      await rules.updateOne(
        { _id: rule },
        { $set: { ...document, live: version, updatedAt: at } },
        { upsert: true },
      )
      await raiseRouting(collections, 'demo')
    },
    async close() {
      worker.shutdown()
      await working
      await dispatch.stop()
      await connection.close()
      await mongo.close()
      await servers.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
