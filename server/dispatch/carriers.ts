import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client'
import type { CarryOrder } from '../../workflows/carry/round.ts'
import type { StartCarrier } from './dispatch.ts'

const workflow = 'carryRuns'

/** Of the database, asked with every start. */
type Epoch = () => Promise<number>
const noEpoch: Epoch = async () => 0

/** Starts a carrier under its own id. */
export function createStartCarrier(client: Client, taskQueue: string, epoch = noEpoch): StartCarrier {
  return async (order) => {
    try {
      await client.workflow.start(workflow, {
        taskQueue,
        workflowId: `carry:${order.carrier}`,
        args: [{ ...order, epoch: await epoch() }],
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
  epoch = noEpoch,
): (at: Date) => Promise<void> {
  const started = new Map<string, number>()
  return async (at) => {
    const start = Math.floor(at.getTime() / 60_000) * 60_000
    const minute = new Date(start).toISOString()
    const era = await epoch()
    if (started.has(`${era} ${minute}`) && start > now().getTime()) return
    // The carrier of a minute from before a restore takes nothing: its minute gets another.
    const workflowId = `due:${minute.slice(0, 16)}${era > 0 ? `:${era}` : ''}`
    const order: CarryOrder = { carrier: workflowId, epoch: era, take: { is: 'minute', minute } }
    await client.workflow.start(workflow, {
      taskQueue,
      workflowId,
      args: [order],
      startDelay: Math.max(start - now().getTime(), 0),
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    })
    started.set(`${era} ${minute}`, start)
    for (const [known, begins] of started) if (begins < now().getTime()) started.delete(known)
  }
}
