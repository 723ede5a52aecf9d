import type { Router } from 'express'
import type { Config } from '../config.ts'
import { createLog, type Failed, logFailures } from '../log.ts'
import { addDatabaseGauges } from './database-gauges.ts'
import { metricsRoutes } from './metrics.routes.ts'
import { createMetrics } from './metrics.ts'
import { createObserver, type Observer } from './observer.ts'
import type { StateStores } from './read-state.ts'
import { noTracing } from './tracing.ts'

export interface Watch {
  log: ReturnType<typeof createLog>
  failed: Failed
  observer: Observer
  /** `GET /metrics`, once there is a database to ask. */
  metrics(stores: StateStores, now: () => Date): Router
  close(): Promise<void>
}

/** Log, counters and traces of one process. */
export async function observeProcess(name: 'api' | 'worker', config: Config): Promise<Watch> {
  const log = createLog(name, config.logLevel)
  const metrics = createMetrics(name)
  const { otlpEndpoint: endpoint, tracedShare: share } = config
  const tracing =
    endpoint === undefined
      ? noTracing
      : // Its libraries are read only where somebody takes the traces.
        (await import('./start-tracing.ts')).startTracing({ process: name, endpoint, share })
  return {
    log,
    failed: logFailures(log),
    observer: createObserver(metrics, tracing, log),
    metrics(stores, now) {
      const refresh = addDatabaseGauges(metrics.registry, stores, now)
      return metricsRoutes({ registry: metrics.registry, refresh, from: config.metricsFrom })
    },
    close: () => tracing.close(),
  }
}
