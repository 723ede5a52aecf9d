import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { taskQueue } from '../workflows/carry/task-queue.ts'
import { checkGraph } from '../workflows/graph/check-graph.ts'
import type { RuleGraph } from '../workflows/graph/rule-graph.ts'
import { compileRule } from '../workflows/plan/compile-rule.ts'
import { abilitiesRoutes } from './communities/abilities.routes.ts'
import { communitiesRoutes } from './communities/communities.routes.ts'
import { connectionsRoutes } from './communities/connections.routes.ts'
import { ensureDemoCommunity } from './communities/demo-community.ts'
import { plazaFrom, readConfig } from './config.ts'
import { startSweeping } from './dispatch/sweep.ts'
import { createEngine, type Engine } from './engine.ts'
import { eventsRoutes } from './events/events.routes.ts'
import { timelineRoutes } from './events/timeline.routes.ts'
import { examplesRoutes } from './examples/examples.routes.ts'
import { factsRoutes } from './facts/facts.routes.ts'
import { createApp } from './http/app.ts'
import { healthRoutes } from './http/health.routes.ts'
import { createHooks } from './ingest/hooks.routes.ts'
import { libraryRoutes } from './library/library.routes.ts'
import { createLive } from './live/live.ts'
import { observeProcess } from './observe/observe-process.ts'
import { overviewRoutes } from './observe/overview.routes.ts'
import { createReadiness, mongoAnswers, temporalAnswers, workersPoll } from './observe/readiness.ts'
import { restoredRoutes } from './restored/restored.routes.ts'
import { presenceRoutes } from './rules/presence.routes.ts'
import { revisionRoutes } from './rules/revisions.routes.ts'
import { rulesRoutes } from './rules/rules.routes.ts'
import { versionRoutes } from './rules/versions.routes.ts'
import { runsRoutes } from './runs/runs.routes.ts'
import { tasksRoutes } from './tasks/tasks.routes.ts'

const editorDirectory = fileURLToPath(new URL('../editor/dist', import.meta.url))

/** The process that people and platforms talk to. SIGTERM answers what is in flight, then ends. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const watch = await observeProcess('api', config)
  const { log, failed } = watch
  const engine = await createEngine(config, failed, watch.observer)
  const { collections, secrets, now } = engine
  const connector = (platform: string) => engine.connectors.find(platform)
  const plaza = plazaFrom(process.env)
  if (plaza) await ensureDemoCommunity({ collections, secrets, connector, now }, plaza)
  const readiness = readinessOf(engine)
  const live = createLive({ ...engine, failed })
  const app = createApp({
    routes: [...routesOf(engine), ...overviewRoutes({ collections, readiness, now })],
    raw: [healthRoutes(readiness), watch.metrics(collections, now), hooksOf(engine)],
    streams: [live.router],
    ...(existsSync(editorDirectory) && { editorDirectory }),
    log: failed,
  })
  const server = createServer(app)
  server.listen(config.port, config.host, () => log.info({ port: config.port }, 'the api is ready'))
  const sweeping = startSweeping({ ...engine, also: engine.keepUp, failed })
  const stop = async () => {
    sweeping.stop()
    live.close()
    server.close()
    server.closeIdleConnections()
    await Promise.race([engine.close(), pause(5_000)])
    await Promise.race([watch.close(), pause(1_000)])
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
}

/** The api stays ready without workers: it still takes deliveries. */
function readinessOf({ mongo, temporal, now }: Engine) {
  const checks = {
    mongodb: () => mongoAnswers(mongo.db),
    temporal: () => temporalAnswers(temporal, taskQueue),
    workers: () => workersPoll(temporal, taskQueue, now),
    editor: async () => existsSync(`${editorDirectory}/index.html`),
  }
  return createReadiness(checks, ['mongodb'])
}

function routesOf(engine: Engine) {
  const { collections, catalog, secrets, now, wakeRuns, modeChanged } = engine
  const connector = (platform: string) => engine.connectors.find(platform)
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const rules = {
    ...{ collections, now },
    check: (graph: unknown) => checkGraph(graph, catalog).problems,
    compile(graph: RuleGraph) {
      const compiled = compileRule(graph, catalog, sha256)
      if (compiled.ok) return compiled.plan
      throw new Error(compiled.problems.map(({ code }) => code).join(', '))
    },
  }
  return [
    ...communitiesRoutes({ collections, now, modeChanged }),
    ...connectionsRoutes({ collections, secrets, connector, now }),
    ...abilitiesRoutes({ collections, connector, credentials: ({ _id }) => secrets.open(_id), now }),
    ...rulesRoutes(rules),
    ...versionRoutes(rules),
    ...revisionRoutes(rules),
    ...presenceRoutes(rules),
    ...libraryRoutes({ collections, now }),
    ...examplesRoutes({ collections, now }),
    ...factsRoutes(engine),
    ...eventsRoutes({ collections }),
    ...timelineRoutes({ collections, now }),
    ...runsRoutes({ collections, isDue: wakeRuns.isDue }),
    ...restoredRoutes({ epochs: engine.epochs, now }),
    ...tasksRoutes({ collections, runIsDue: wakeRuns.isDue, now }),
  ]
}

function hooksOf(engine: Engine) {
  return createHooks({
    connection: engine.connection,
    connector: (platform) => engine.connectors.find(platform),
    credentials: ({ _id }) => engine.secrets.open(_id),
    ingest: engine.ingest,
    eventKey: engine.eventKey,
    now: engine.now,
  })
}

await main()
