import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { scheduleId, syncSchedules } from '../../server/dispatch/schedules.ts'
import { taskQueue } from '../../workflows/carry/task-queue.ts'
import { anEngine } from '../kit/an-engine.ts'
import { anEvent } from '../kit/an-event.ts'
import { tinyPlan } from '../kit/tiny-catalog.ts'

/**
 * Records a workflow of each type as it is today: `node test/histories/record.ts carryRuns raiseSchedule`. It gets
 * the next free number: a recorded history is never overwritten, and a changed carrier is a new workflow type.
 */
const wanted = process.argv.slice(2)
const engine = await anEngine()
await engine.publish('at-once', tinyPlan({ start: ['post', { event: 'hide' }], hide: ['hide', {}] }))
await engine.publish(
  'a-second-later',
  tinyPlan({ start: ['post', { event: 'wait' }], wait: ['second', { then: 'hide' }], hide: ['hide', {}] }),
)
const ids = ['one', 'two', 'three']
await Promise.all(
  ids.map((id) => engine.ingest(anEvent('post.created', { id, occurredAt: new Date().toISOString() }))),
)
const monday = { community: 'demo', schedule: '0 9 * * 1 UTC', cron: '0 9 * * 1', timeZone: 'UTC' }
await syncSchedules(engine.client, taskQueue, [monday])
await engine.client.schedule.getHandle(scheduleId(monday)).trigger()
const { runs, events } = engine.collections
while ((await runs.countDocuments({ status: 'done' })) < ids.length * 2) await pause(100)
while ((await events.countDocuments({ type: 'schedule.due' })) < 1) await pause(100)
await pause(500)

const recorded = new Set<string>()
for await (const { workflowId, type } of engine.client.workflow.list()) {
  if (!wanted.includes(type) || recorded.has(type)) continue
  recorded.add(type)
  const history = await engine.client.workflow.getHandle(workflowId).fetchHistory()
  let number = 1
  while (existsSync(fileOf(type, number))) number += 1
  // Which machine it was recorded on is nobody's business.
  await writeFile(fileOf(type, number), historyToJSON(history).replaceAll(/\d+@[\w.-]+/g, 'a-worker'))
}
await engine.close()
process.exit(0)

function fileOf(type: string, number: number): URL {
  return new URL(`./${type}-${number}.json`, import.meta.url)
}
