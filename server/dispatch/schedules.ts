import { createHash } from 'node:crypto'
import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client'
import { durationMs } from '../../nodes/matching/time.ts'
import type { ScheduleOrder } from '../../workflows/carry/round.ts'

/** A schedule that some live rule listens to. */
export interface WantedSchedule extends ScheduleOrder {
  cron?: string
  every?: string
  timeZone: string
}

/** A worker that was away longer than this does not make up for missed fires. */
const catchupWindow = '10 minutes'
const prefix = 'schedule:'

export const scheduleId = ({ community, schedule }: ScheduleOrder) =>
  `${prefix}${community}:${createHash('sha256').update(schedule).digest('hex').slice(0, 16)}`

/** Makes Temporal's schedules those that are wanted: missing ones are created, others are deleted. */
export async function syncSchedules(
  client: Client,
  taskQueue: string,
  wanted: readonly WantedSchedule[],
): Promise<void> {
  const known = new Set<string>()
  for await (const { scheduleId: id } of client.schedule.list()) if (id.startsWith(prefix)) known.add(id)
  const wantedIds = new Set(wanted.map(scheduleId))
  for (const one of wanted) if (!known.has(scheduleId(one))) await create(client, taskQueue, one)
  for (const id of known) if (!wantedIds.has(id)) await client.schedule.getHandle(id).delete()
}

async function create(
  client: Client,
  taskQueue: string,
  { cron, every, timeZone, ...order }: WantedSchedule,
) {
  const id = scheduleId(order)
  try {
    await client.schedule.create({
      scheduleId: id,
      spec: {
        timezone: timeZone,
        ...(cron !== undefined && { cronExpressions: [cron] }),
        ...(every !== undefined && { intervals: [{ every: durationMs(every) }] }),
      },
      policies: { overlap: ScheduleOverlapPolicy.ALLOW_ALL, catchupWindow },
      action: {
        type: 'startWorkflow',
        workflowType: 'raiseSchedule',
        workflowId: `raise:${id}`,
        taskQueue,
        args: [{ community: order.community, schedule: order.schedule } satisfies ScheduleOrder],
      },
    })
  } catch (error) {
    // Another worker was first.
    if (!(error instanceof ScheduleAlreadyRunning)) throw error
  }
}
