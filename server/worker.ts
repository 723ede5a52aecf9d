import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import express from 'express'
import { createWorker, quietRuntime } from '../workflows/carry/create-worker.ts'
import { taskQueue } from '../workflows/carry/task-queue.ts'
import { readConfig } from './config.ts'
import { startSweeping } from './dispatch/sweep.ts'
import { endInWords } from './end-in-words.ts'
import { createEngine } from './engine.ts'
import { healthRoutes } from './http/health.routes.ts'
import { startWatchdog } from './ingest/watchdog.ts'
import { observeProcess } from './observe/observe-process.ts'
import { createReadiness, mongoAnswers, temporalAnswers } from './observe/readiness.ts'
import { polledPlatforms, startPolling } from './polls/start-polling.ts'
import { announceRouting } from './rules/announce-routing.ts'

/** The process that moves runs. SIGTERM lets rounds in flight end. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const watch = await observeProcess('worker', config)
  const { log, failed } = watch
  quietRuntime((message) => log.warn({ of: 'temporal' }, message.slice(0, 300)))
  const engine = await createEngine({ ...config, name: 'worker' }, failed, watch.observer)
  const { mongo, temporal, collections, now } = engine
  const worker = await createWorker({
    temporalAddress: config.temporalAddress ?? '',
    activities: { advanceRuns: engine.advanceRuns, raiseSchedule: engine.raiseSchedule },
  })
  startWatchdog()
  const sweeping = startSweeping({
    ...engine,
    also: () => Promise.all([engine.keepUp(), engine.syncSchedules()]),
    failed,
  })
  const routing = announceRouting({ ...engine, failed })
  const polling = startPolling({
    ...engine,
    connector: engine.connectors.find,
    platforms: polledPlatforms(engine.connectors.all),
    openSecret: engine.secrets.open,
    failed,
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => worker.shutdown())
  const checks = {
    mongodb: () => mongoAnswers(mongo.db),
    temporal: () => temporalAnswers(temporal, taskQueue),
    workers: async () => worker.getState() === 'RUNNING',
  }
  const readiness = createReadiness(checks, ['mongodb', 'temporal', 'workers'])
  const health = createServer(express().use(healthRoutes(readiness), watch.metrics(collections, now)))
  health.listen(config.port, config.host, () => log.info('the worker is ready'))
  await worker.run()
  sweeping.stop()
  routing.stop()
  await Promise.race([polling.stop(), pause(5_000)])
  health.close()
  await Promise.race([engine.close(), pause(5_000)])
  await Promise.race([watch.close(), pause(1_000)])
}

await main().catch(endInWords)
process.exit(0)
