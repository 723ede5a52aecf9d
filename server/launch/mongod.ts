import { mkdir } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { MongoClient, MongoServerError } from 'mongodb'
import type { ChildSpec } from './child.ts'

const SET = 'steward'
const NOT_YET_INITIALIZED = 94
const hourMs = 3_600_000

/** MongoDB as a set of one member: only a set has the journal of changes and the majority writes we rely on. */
export async function mongodSpec(binary: string, dataDir: string, port: number): Promise<ChildSpec> {
  const dbPath = join(dataDir, 'mongo')
  await mkdir(dbPath, { recursive: true })
  const settings = {
    // Nobody takes over from a set of one: without this it waits 15 s at every stop.
    shutdownTimeoutMillisForSignaledShutdown: '100',
    diagnosticDataCollectionEnabled: 'false',
    // Nobody reads the past: what was removed from an index is gone at once, not stepped over for five minutes.
    minSnapshotHistoryWindowInSeconds: '0',
  }
  return {
    name: 'mongod',
    command: binary,
    args: [
      ...['--replSet', SET, '--dbpath', dbPath, '--bind_ip', '127.0.0.1', '--port', String(port)],
      // By default the cache takes half of the memory and the oplog a twentieth of the disk.
      ...['--wiredTigerCacheSizeGB', String(cacheGbOf(memory())), '--oplogSize', '512'],
      // A slow command would be logged with what it wrote: texts and names of members.
      ...['--nounixsocket', '--quiet', '--slowms', String(hourMs)],
      ...Object.entries(settings).flatMap(([name, value]) => ['--setParameter', `${name}=${value}`]),
    ],
    env: { TZ: 'UTC', LC_ALL: 'C' },
    ready: () => makePrimary(port),
    // Recovering a large journal after a power cut takes its time.
    readyWithinMs: 180_000,
    stopWithinMs: 20_000,
  }
}

/** What this process may use, in bytes: a container has less than its machine. */
const memory = () => Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)

/**
 * An eighth of the memory, from 0.5 to 4 GB. It has to hold what is written between two checkpoints: with half a GB a
 * write costs four times as much from some 300,000 events on, as pages leave the cache and come back.
 */
export function cacheGbOf(memoryBytes: number): number {
  const eighth = Math.round((memoryBytes / 2 ** 30 / 8) * 4) / 4
  return Math.min(4, Math.max(0.5, eighth))
}

/** How the parts of Steward reach it; by the set's name, so that a driver waits for a restarted member. */
export function mongodUri(port: number): string {
  return `mongodb://127.0.0.1:${port}/steward?replicaSet=${SET}`
}

/** Whether a given database answers. */
export async function mongoAnswers(uri: string): Promise<boolean> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5_000 })
  try {
    await client.db('admin').command({ ping: 1 })
    return true
  } catch {
    return false
  } finally {
    await client.close()
  }
}

/** One step towards a primary; true when it is one. Safe to repeat at every start and restart. */
async function makePrimary(port: number): Promise<boolean> {
  const host = `127.0.0.1:${port}`
  const client = new MongoClient(`mongodb://${host}/?directConnection=true`, {
    serverSelectionTimeoutMS: 1_000,
    connectTimeoutMS: 1_000,
  })
  try {
    const admin = client.db('admin')
    const hello = await admin.command({ hello: 1 })
    if (hello.isWritablePrimary === true) return true
    const config = await currentConfig(client)
    if (config === undefined) {
      await admin.command({ replSetInitiate: { _id: SET, members: [{ _id: 0, host }] } })
    } else if (config.host !== host) {
      // It moved to another port since the last start and does not find itself in its own set.
      const next = { _id: SET, version: config.version + 1, members: [{ _id: 0, host }] }
      await admin.command({ replSetReconfig: next, force: true })
    }
    return false
  } finally {
    await client.close()
  }
}

async function currentConfig(client: MongoClient): Promise<{ host: string; version: number } | undefined> {
  try {
    const { config } = await client.db('admin').command({ replSetGetConfig: 1 })
    return { host: String(config.members[0].host), version: Number(config.version) }
  } catch (error) {
    if (error instanceof MongoServerError && error.code === NOT_YET_INITIALIZED) return undefined
    throw error
  }
}
