import { readdirSync, readFileSync } from 'node:fs'
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js'
import { Worker } from '@temporalio/worker'
import { expect, it } from 'vitest'
import { bundleCarriers } from '../../workflows/carry/create-worker.ts'

const here = new URL('.', import.meta.url)
const recorded = readdirSync(here).filter((file) => file.endsWith('.json'))

it("replays every recorded carrier with today's code", async () => {
  const histories = recorded.map((file) => ({
    workflowId: file,
    history: historyFromJSON(JSON.parse(readFileSync(new URL(file, here), 'utf8'))),
  }))
  const replayed: string[] = []
  const replaying = Worker.runReplayHistories({ workflowBundle: await bundleCarriers() }, histories)
  for await (const { workflowId, error } of replaying) {
    if (error) throw new Error(`${workflowId}: ${error.message}`)
    replayed.push(workflowId)
  }
  expect(recorded.length).toBeGreaterThan(0)
  expect(replayed.toSorted()).toEqual(recorded.toSorted())
})
