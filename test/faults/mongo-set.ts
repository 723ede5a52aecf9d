import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Document, MongoClient } from 'mongodb'
import { prepareDataDirectory } from '../../server/launch/data-directory.ts'
import { findServers } from '../../server/launch/find-servers.ts'
import { mongodSpec } from '../../server/launch/mongod.ts'
import { freePort } from '../../server/launch/ports.ts'
import { Supervisor } from '../../server/launch/supervisor.ts'

export interface MongoSet {
  uri: string
  /** The name of the member that takes writes now. */
  primary(): Promise<string>
  /** A signal to one member; killed, it is started again. */
  signal(member: string, signal: NodeJS.Signals): void
  /** A command to the primary's `admin`. */
  command(command: Document): Promise<void>
  close(): Promise<void>
}

const name = 'faults'
const members = ['mongo-0', 'mongo-1', 'mongo-2'] as const

/** Three members of one set, that also obey orders to fail. */
export async function startMongoSet(): Promise<MongoSet> {
  const dataDir = await mkdtemp(join(tmpdir(), 'steward-set-'))
  const { mongo: found } = await findServers({})
  if (found.is === 'running') throw new Error('A fault run brings its own MongoDB')
  const supervisors = new Map<string, Supervisor>()
  const hosts: string[] = []
  for (const member of members) {
    const directory = join(dataDir, member)
    await prepareDataDirectory(directory)
    const port = await freePort()
    const spec = await mongodSpec(found.path, directory, port)
    const args = spec.args.map((one) => (one === 'steward' ? name : one))
    const supervisor = new Supervisor(directory)
    supervisors.set(member, supervisor)
    hosts.push(`127.0.0.1:${port}`)
    await supervisor.start({
      ...{ ...spec, name: member },
      args: [...args, '--setParameter', 'enableTestCommands=1'],
      ready: () => answers(port),
    })
  }
  const uri = `mongodb://${hosts.join(',')}/steward?replicaSet=${name}`
  await initiate(hosts)
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 30_000 })
  return {
    uri,
    async primary() {
      const { primary } = await client.db('admin').command({ hello: 1 })
      return members[hosts.indexOf(String(primary))] ?? members[0]
    },
    signal: (member, signal) => supervisors.get(member)?.kill(member, signal),
    async command(command) {
      await client.db('admin').command(command)
    },
    async close() {
      await client.close()
      for (const supervisor of supervisors.values()) await supervisor.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function answers(port: number): Promise<boolean> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 1_000,
  })
  try {
    await client.db('admin').command({ ping: 1 })
    return true
  } finally {
    await client.close()
  }
}

async function initiate(hosts: readonly string[]): Promise<void> {
  const client = new MongoClient(`mongodb://${hosts[0]}/?directConnection=true`)
  try {
    const config = {
      _id: name,
      members: hosts.map((host, _id) => ({ _id, host })),
      settings: { electionTimeoutMillis: 4_000 },
    }
    await client.db('admin').command({ replSetInitiate: config })
    while (!(await client.db('admin').command({ hello: 1 })).isWritablePrimary) await pause(100)
  } finally {
    await client.close()
  }
}
