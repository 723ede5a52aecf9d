import { writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { anEngine } from '../kit/an-engine.ts'
import { anEvent } from '../kit/an-event.ts'
import { tinyPlan } from '../kit/tiny-catalog.ts'

/**
 * Records carriers of today's `carryRuns`: `node test/histories/record.ts`. A recorded history is never overwritten:
 * a changed carrier is a new workflow type.
 */
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
while ((await engine.collections.runs.countDocuments({ status: 'done' })) < ids.length * 2) await pause(100)
await pause(500)
let number = 0
for await (const { workflowId, type } of engine.client.workflow.list()) {
  const history = await engine.client.workflow.getHandle(workflowId).fetchHistory()
  const file = new URL(`./${type}-${++number}.json`, import.meta.url)
  if (existsSync(file)) throw new Error(`${file.pathname} is recorded already`)
  await writeFile(file, historyToJSON(history))
}
await engine.close()
process.exit(0)
