import { fileURLToPath } from 'node:url'
import {
  bundleWorkflowCode,
  NativeConnection,
  Runtime,
  Worker,
  type WorkflowBundle,
} from '@temporalio/worker'
import { heartbeating } from './heartbeating.ts'
import { onlyCodes } from './only-codes.ts'
import type { CarryActivities, RaiseActivities } from './round.ts'
import { taskQueue } from './task-queue.ts'

export interface WorkerDeps {
  temporalAddress: string
  activities: CarryActivities & RaiseActivities
  bundle?: WorkflowBundle
}

/** What goes wrong is thrown, and told by us in one line of JSON. */
const quiet = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} }

/** The carriers' code, bundled by the SDK's own bundler. */
export function bundleCarriers(): Promise<WorkflowBundle> {
  return bundleWorkflowCode({
    logger: quiet,
    workflowsPath: fileURLToPath(new URL('./bundle.workflow.ts', import.meta.url)),
  })
}

/** A worker that is ready to run; `run()` resolves after `shutdown()`. */
export async function createWorker({ temporalAddress, activities, bundle }: WorkerDeps): Promise<Worker> {
  const connection = await NativeConnection.connect({ address: temporalAddress })
  return Worker.create({
    connection,
    namespace: 'default',
    taskQueue,
    workflowBundle: bundle ?? (await bundleCarriers()),
    activities: { ...activities, advanceRuns: heartbeating(activities.advanceRuns) },
    interceptors: { activity: [() => ({ inbound: onlyCodes })] },
    workflowThreadPoolSize: 2,
    maxCachedWorkflows: 2_000,
    maxConcurrentWorkflowTaskExecutions: 100,
    maxConcurrentActivityTaskExecutions: 50,
    maxConcurrentLocalActivityExecutions: 50,
    shutdownGraceTime: '10 s',
    shutdownForceTime: '20 s',
  })
}

/**
 * Signals are the composition root's: the SDK's own handling would race it. What its native part has to say goes where
 * `warn` puts it, not as text of its own among our lines.
 */
export function quietRuntime(warn: (message: string) => void = () => {}): void {
  Runtime.install({
    shutdownSignals: [],
    logger: { ...quiet, warn, error: warn },
    // Repeats of calls that did not come through are its own affair, and many while Temporal is away.
    telemetryOptions: { logging: { forward: {}, filter: 'warn,temporalio_client::retry=error' } },
  })
}
