import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Connection } from '@temporalio/client'
import { MongoClient } from 'mongodb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LaunchProblem } from './launch-problem.ts'
import { isRunning } from './process-mark.ts'
import { readRunning } from './running-file.ts'
import { startServers } from './start-servers.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'steward-launch-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

async function problemOf(start: Promise<unknown>): Promise<LaunchProblem | undefined> {
  return start.then(
    () => undefined,
    (error) => (error instanceof LaunchProblem ? error : Promise.reject(error)),
  )
}

describe('both servers on one data directory', () => {
  it('start, keep their data and ports over a stop, and leave nothing running', async () => {
    const first = await startServers({ dataDir })
    const children = readRunning(dataDir)?.children ?? []
    expect(children.map(({ name }) => name).toSorted()).toEqual(['mongod', 'temporal'])
    const before = await MongoClient.connect(first.mongodbUri)
    await before
      .db()
      .collection('kept')
      .insertOne({ word: 'there' }, { writeConcern: { w: 'majority', j: true } })
    await before.close()
    await first.stop()
    expect(children.filter(isRunning)).toEqual([])
    expect(readRunning(dataDir)).toBeUndefined()

    const second = await startServers({ dataDir })
    try {
      expect(second.mongodbUri).toBe(first.mongodbUri)
      expect(second.temporalAddress).toBe(first.temporalAddress)
      const after = await MongoClient.connect(second.mongodbUri)
      expect(await after.db().collection('kept').findOne()).toMatchObject({ word: 'there' })
      await after.close()
      const connection = await Connection.connect({ address: second.temporalAddress })
      const { namespaceInfo } = await connection.workflowService.describeNamespace({ namespace: 'default' })
      expect(namespaceInfo?.name).toBe('default')
      await connection.close()
    } finally {
      await second.stop()
    }
  })

  it('come back by themselves after kill -9, with what was written', async () => {
    const servers = await startServers({ dataDir })
    const client = await MongoClient.connect(servers.mongodbUri)
    try {
      await client
        .db()
        .collection('kept')
        .insertOne({ word: 'there' }, { writeConcern: { w: 'majority', j: true } })
      const pid = servers.supervisor.pidOf('mongod')
      servers.supervisor.kill('mongod', 'SIGKILL')
      await expect.poll(() => servers.supervisor.pidOf('mongod') ?? pid, { timeout: 30_000 }).not.toBe(pid)
      // The driver tries a read twice; while the server is on its way, both may find a closed door.
      const read = () =>
        client
          .db()
          .collection('kept')
          .findOne()
          .catch(() => undefined)
      await expect.poll(read, { timeout: 30_000 }).toMatchObject({ word: 'there' })
    } finally {
      await client.close()
      await servers.stop()
    }
  })

  it('are the same set when their port was taken meanwhile', async () => {
    const first = await startServers({ dataDir })
    await first.stop()
    const port = Number(new URL(first.mongodbUri).port)
    const other = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1')
    try {
      const second = await startServers({ dataDir })
      expect(second.mongodbUri).not.toBe(first.mongodbUri)
      const client = await MongoClient.connect(second.mongodbUri)
      expect(await client.db().command({ ping: 1 })).toMatchObject({ ok: 1 })
      await client.close()
      await second.stop()
    } finally {
      other.close()
    }
  })
})

describe('a start that can not be', () => {
  it('refuses a data directory on which a launcher lives', async () => {
    const first = await startServers({ dataDir })
    try {
      expect((await problemOf(startServers({ dataDir })))?.code).toBe('already-running')
      expect(first.supervisor.pidOf('mongod')).toBeGreaterThan(1)
      expect(readRunning(dataDir)?.launcher.pid).toBe(process.pid)
    } finally {
      await first.stop()
    }
  })

  it('says which port is in use and how to choose another, and starts nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const problem = await problemOf(startServers({ dataDir, publicPort: { port, host: '127.0.0.1' } }))
    other.close()
    expect(problem?.code).toBe('port-in-use')
    expect(problem?.sentence.en).toContain(String(port))
    expect(problem?.hint.en).toContain(`PORT=${port + 1}`)
    expect(readRunning(dataDir)).toBeUndefined()
    await expect(stat(join(dataDir, 'mongo'))).rejects.toThrow()
  })

  it('refuses data of a newer format and leaves it as it is', async () => {
    await writeFile(join(dataDir, 'format.json'), '{ "format": 2 }')
    expect((await problemOf(startServers({ dataDir })))?.code).toBe('newer-data')
    expect(await readFile(join(dataDir, 'format.json'), 'utf8')).toBe('{ "format": 2 }')
  })

  it('leaves nothing running when one of the two does not come up', async () => {
    await writeFile(join(dataDir, 'format.json'), '{ "format": 1 }')
    // No database: Temporal reads the file and ends.
    await writeFile(join(dataDir, 'temporal.db'), 'this is no database, not by any means'.repeat(100))
    const problem = await problemOf(startServers({ dataDir }))
    expect(problem?.code).toBe('not-ready')
    expect(problem?.sentence.en).toContain('temporal')
    expect(readRunning(dataDir)).toBeUndefined()
    // Ended in good order, or before it had begun.
    const lock = await readFile(join(dataDir, 'mongo', 'mongod.lock'), 'utf8').catch(() => '')
    expect(lock).toBe('')
  })

  it('says that a given database does not answer', async () => {
    const given = { mongodbUri: 'mongodb://127.0.0.1:1/', temporalAddress: '127.0.0.1:1' }
    expect((await problemOf(startServers({ dataDir, ...given })))?.code).toBe('unreachable')
    expect(readRunning(dataDir)).toBeUndefined()
  })

  it('stops at once when asked to while starting', async () => {
    const controller = new AbortController()
    const started = problemOf(startServers({ dataDir, signal: controller.signal }))
    await expect.poll(() => readRunning(dataDir)?.children.length ?? 0, { interval: 5 }).toBeGreaterThan(0)
    const children = readRunning(dataDir)?.children ?? []
    controller.abort()
    expect((await started)?.code).toBe('stopped')
    expect(children.filter(isRunning)).toEqual([])
  })
})
