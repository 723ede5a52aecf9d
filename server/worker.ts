import { setTimeout as pause } from 'node:timers/promises'
import { createWorker, quietRuntime } from '../workflows/carry/create-worker.ts'
import { readConfig } from './config.ts'
import { startSweeping } from './dispatch/sweep.ts'
import { createEngine } from './engine.ts'
import { createLog } from './log.ts'

/** The process that moves runs. SIGTERM lets rounds in flight end. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog('worker', config.logLevel)
  const failed = (error: unknown) => log.error({ error }, 'failed')
  quietRuntime()
  const engine = await createEngine(config, failed)
  const worker = await createWorker({
    temporalAddress: config.temporalAddress ?? '',
    activities: { advanceRuns: engine.advanceRuns },
  })
  const sweeping = startSweeping({ ...engine, failed })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => worker.shutdown())
  log.info('the worker is ready')
  await worker.run()
  sweeping.stop()
  await Promise.race([engine.close(), pause(5_000)])
}

await main()
process.exit(0)
