import { proxyActivities, workflowInfo } from '@temporalio/workflow'
import type { RaiseActivities, ScheduleOrder } from './round.ts'

const { raiseSchedule: raise } = proxyActivities<RaiseActivities>({
  startToCloseTimeout: '30 s',
  retry: { initialInterval: '1 s', backoffCoefficient: 2, maximumInterval: '20 s' },
})

/** One fire of a schedule: puts `schedule.due` in at the way in. The planned time stands at the end of the id. */
export async function raiseSchedule(order: ScheduleOrder): Promise<void> {
  const { workflowId, startTime } = workflowInfo()
  const planned = /\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.exec(workflowId)?.[0]
  await raise({ ...order, plannedAt: planned ?? startTime.toISOString() })
}
