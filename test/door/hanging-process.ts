import { createServer } from 'node:http'
import { join } from 'node:path'
import { Type } from 'typebox'
import { createCatalog } from '../../nodes/catalog.ts'
import { defineCondition } from '../../nodes/contract/node.ts'
import { createConnectors } from '../../server/connectors/create-connectors.ts'
import { createDoorConnections } from '../../server/connectors/door-connections.ts'
import { createApp } from '../../server/http/app.ts'
import { withDoor } from '../../server/http/door.ts'
import { openCrashNote } from '../../server/ingest/crash-note.ts'
import { createDecideStored } from '../../server/ingest/decide-stored.ts'
import { createDoorGuard } from '../../server/ingest/door-guard.ts'
import { createHooks } from '../../server/ingest/hooks.ts'
import { createIngest } from '../../server/ingest/ingest-events.ts'
import { createLiveRules } from '../../server/ingest/live-rules.ts'
import { countDeaths } from '../../server/ingest/set-aside-events.ts'
import { startWatchdog } from '../../server/ingest/watchdog.ts'
import { connect } from '../../server/mongo/connect.ts'
import { createAdvanceRuns } from '../../server/runs/advance-runs.ts'
import { countRunDeaths } from '../../server/runs/count-run-deaths.ts'
import { createPlanCache } from '../../server/runs/plan-cache.ts'
import { createSaveRun } from '../../server/runs/save-runs.ts'
import { createWakeRuns } from '../../server/runs/wake-runs.ts'
import { tinyCatalog } from '../kit/tiny-catalog.ts'

/** A door, a decider and a mover of runs, each a process of its own, with a node that hangs or ends them on a text. */
const [role, uri = '', dataDir = '', port = '0', secret = ''] = process.argv.slice(2)
const deadly = defineCondition({
  type: 'german',
  version: 1,
  schema: Type.Object({}),
  defaults: {},
  ports: () => [{ name: 'yes' }, { name: 'no' }],
  needs: () => [],
  choose: (_config, { event: { subject } }) => {
    if (subject.text === 'hang') for (;;) Math.random()
    if (subject.text === 'end') process.kill(process.pid, 'SIGKILL')
    return { port: 'no', reason: 'it lives' }
  },
})
const entries = tinyCatalog
  .all()
  .map((entry) => (entry.definition.type === 'german' ? { ...entry, definition: deadly } : entry))
const catalog = createCatalog(entries)
const { collections } = await connect(uri)
const now = () => new Date()
const plans = createPlanCache(collections)
const deciding = {
  ...{ collections, catalog, plans, now, liveRules: createLiveRules(collections, plans, catalog) },
  answerFacts: async () => [],
}
const watchdogMs = 1_500
const failed = (error: unknown) => process.stderr.write(`${String(error)}\n`)

async function door(): Promise<void> {
  const connectors = createConnectors({ allowedPrivateHosts: [] })
  const hooks = createHooks({
    ingest: createIngest({
      ...{ ...deciding, horizonMs: () => 86_400_000, stored: () => {}, heard: async () => {} },
      guard: createDoorGuard(openCrashNote(join(dataDir, 'crash', 'door'), failed)),
    }),
    ...{ eventKey: 'key of the tests', now },
    connection: createDoorConnections({ collections, openSecret: async () => ({ token: 'token', secret }) }),
    connector: (platform) => connectors.find(platform),
  })
  createServer(withDoor(hooks, createApp({ routes: [], log: () => {} }), () => {})).listen(
    Number(port),
    '127.0.0.1',
  )
}

async function decider(): Promise<void> {
  const note = openCrashNote(join(dataDir, 'crash', 'decider'), failed)
  await countDeaths(collections, note)
  const decideStored = createDecideStored({ ...deciding, note })
  for (;;) {
    const open = await collections.events.find({ open: true }, { projection: { _id: 1 } }).toArray()
    await decideStored(
      'carrier',
      open.map(({ _id }) => _id),
    )
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function mover(): Promise<void> {
  const note = openCrashNote(join(dataDir, 'crash', 'mover'), failed)
  await countRunDeaths(collections, note)
  const advanceRuns = createAdvanceRuns({
    ...{ ...deciding, note, failed, clock: now, saveRun: createSaveRun(collections) },
    wakeRuns: createWakeRuns({ ...collections, fits: () => true, tell() {} }),
    tasks: { open: async () => {}, settle: async () => null, close: async () => {} },
    performEffect: async () => ({ is: 'answered', outcome: { is: 'done', receipt: {} } }),
    ...{ decideFor: async () => [], parkedUntil: async () => {} },
  })
  for (;;) {
    const open = await collections.runs.find({ status: 'running' }, { projection: { _id: 1 } }).toArray()
    const take = { is: 'runs' as const, runs: open.map(({ _id }) => _id) }
    await advanceRuns({ carrier: 'carrier', take, now: now().toISOString(), budgetMs: 5_000 })
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

startWatchdog(watchdogMs)
switch (role) {
  case 'door':
    await door()
    break
  case 'decider':
    await decider()
    break
  default:
    await mover()
}
