import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client'
import type { CarryOrder } from '../../workflows/carry/round.ts'
import type { StartCarrier } from './dispatch.ts'

const workflow = 'carryRuns'

/** Starts a carrier under its own id. */
export function createStartCarrier(client: Client, taskQueue: string): StartCarrier {
  return async (order) => {
    try {
      await client.workflow.start(workflow, {
        taskQueue,
        workflowId: `carry:${order.carrier}`,
        args: [order],
      })
      return 'started'
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return 'already-started'
      throw error
    }
  }
}

/** Runs parked until a time share the delayed carrier of that minute; one that exists is welcome. */
export function createParkedUntil(
  client: Client,
  taskQueue: string,
  now: () => Date,
): (at: Date) => Promise<void> {
  const started = new Map<string, number>()
  return async (at) => {
    const start = Math.floor(at.getTime() / 60_000) * 60_000
    const minute = new Date(start).toISOString()
    if (started.has(minute) && start > now().getTime()) return
    const workflowId = `due:${minute.slice(0, 16)}`
    const order: CarryOrder = { carrier: workflowId, take: { is: 'minute', minute } }
    await client.workflow.start(workflow, {
      taskQueue,
      workflowId,
      args: [order],
      startDelay: Math.max(start - now().getTime(), 0),
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    })
    started.set(minute, start)
    for (const [known, begins] of started) if (begins < now().getTime()) started.delete(known)
  }
}
