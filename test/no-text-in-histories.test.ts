import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Connection } from '@temporalio/client'
import { expect, it, vi } from 'vitest'
import { startServers } from '../server/launch/start-servers.ts'
import { createWorker, quietRuntime } from '../workflows/carry/create-worker.ts'
import { taskQueue } from '../workflows/carry/task-queue.ts'

it('a carrier outlives a round that threw, and keeps none of its words', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'steward-histories-'))
  const servers = await startServers({ dataDir })
  const connection = await Connection.connect({ address: servers.temporalAddress })
  quietRuntime()
  let tries = 0
  const worker = await createWorker({
    temporalAddress: servers.temporalAddress,
    activities: {
      async advanceRuns() {
        tries += 1
        if (tries < 4)
          throw new TypeError('Mirabella wrote something', { cause: new Error('Mirabella again') })
        return { again: [] }
      },
      async raiseSchedule() {},
    },
  })
  const working = worker.run()
  try {
    const client = new Client({ connection })
    const order = { carrier: 'c1', take: { is: 'runs', runs: ['r1'] } } as const
    const handle = await client.workflow.start('carryRuns', {
      taskQueue,
      workflowId: 'carry:c1',
      args: [order],
    })
    let pending = ''
    await vi.waitFor(
      async () => {
        const { raw } = await handle.describe()
        pending = JSON.stringify(raw.pendingActivities?.map(({ lastFailure }) => lastFailure))
        expect(pending).toContain('TypeError')
      },
      { timeout: 60_000, interval: 20 },
    )
    await handle.result()
    const history = JSON.stringify(await handle.fetchHistory(), (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString() : value,
    )
    expect(history).toContain('TypeError')
    expect(history + pending).not.toContain('Mirabella')
  } finally {
    worker.shutdown()
    await working
    await connection.close()
    await servers.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}, 180_000)
