import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { taskQueue } from '../workflows/carry/task-queue.ts'
import { ensureDemoCommunity } from './communities/demo-community.ts'
import { plazaFrom, readConfig } from './config.ts'
import { startSweeping } from './dispatch/sweep.ts'
import { endInWords } from './end-in-words.ts'
import { createEngine, type Engine } from './engine.ts'
import { createApp } from './http/app.ts'
import { withDoor } from './http/door.ts'
import { drain } from './http/drain.ts'
import { healthRoutes } from './http/health.routes.ts'
import { createHooks } from './ingest/hooks.ts'
import { startWatchdog } from './ingest/watchdog.ts'
import { createLive } from './live/live.ts'
import { observeProcess } from './observe/observe-process.ts'
import type { Observer } from './observe/observer.ts'
import { createReadiness, mongoAnswers, temporalAnswers, workersPoll } from './observe/readiness.ts'
import { routesOf } from './routes.ts'
import { announceRouting } from './rules/announce-routing.ts'

const editorDirectory = fileURLToPath(new URL('../editor/dist', import.meta.url))

/** The process that people and platforms talk to. SIGTERM answers what is in flight, then ends. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const watch = await observeProcess('api', config)
  const { log, failed } = watch
  const engine = await createEngine({ ...config, name: 'api' }, failed, watch.observer)
  const { collections, secrets, now } = engine
  const connector = (platform: string) => engine.connectors.find(platform)
  const plaza = plazaFrom(process.env)
  if (plaza) await ensureDemoCommunity({ collections, secrets, connector, now }, plaza)
  const readiness = readinessOf(engine)
  const live = createLive({ ...engine, failed })
  const routing = announceRouting({ ...engine, failed })
  const app = createApp({
    routes: routesOf({ ...engine, routing, readiness }),
    monitors: [healthRoutes(readiness), watch.metrics(collections, now)],
    streams: [live.router],
    ...(existsSync(editorDirectory) && { editorDirectory }),
    log: failed,
  })
  const server = createServer(withDoor(hooksOf(engine, watch.observer.refused), app, failed))
  server.listen(config.port, config.host, () => log.info({ port: config.port }, 'the api is ready'))
  startWatchdog()
  const sweeping = startSweeping({ ...engine, also: engine.keepUp, failed })
  const stop = async () => {
    sweeping.stop()
    routing.stop()
    live.close()
    await drain(server, 3_000)
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

function hooksOf(engine: Engine, refused: Observer['refused']) {
  return createHooks({
    refused,
    connection: engine.doorConnection,
    connector: (platform) => engine.connectors.find(platform),
    ingest: engine.ingest,
    eventKey: engine.eventKey,
    now: engine.now,
  })
}

await main().catch(endInWords)
