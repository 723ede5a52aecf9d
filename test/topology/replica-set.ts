import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import type { ChildSpec } from '../../server/launch/child.ts'

const set = 'steward'
export interface Member {
  name: string
  port: number
}

export const setUri = (members: readonly Member[]) =>
  `mongodb://${members.map(({ port }) => `127.0.0.1:${port}`).join(',')}/steward?replicaSet=${set}`

/** One member; it is ready when it answers, whatever its part in the set is. */
export async function memberSpec(
  binary: string,
  dataDir: string,
  { name, port }: Member,
): Promise<ChildSpec> {
  const dbPath = join(dataDir, name)
  await mkdir(dbPath, { recursive: true })
  return {
    name,
    command: binary,
    args: [
      ...['--replSet', set, '--dbpath', dbPath, '--bind_ip', '127.0.0.1', '--port', String(port)],
      ...['--wiredTigerCacheSizeGB', '1', '--oplogSize', '512', '--nounixsocket', '--quiet'],
      ...['--slowms', '3600000', '--setParameter', 'minSnapshotHistoryWindowInSeconds=0'],
    ],
    env: { TZ: 'UTC', LC_ALL: 'C' },
    ready: () => onMember(port, async (client) => (await client.db('admin').command({ ping: 1 })).ok === 1),
    readyWithinMs: 120_000,
    stopWithinMs: 30_000,
  }
}

export async function makeSet(members: readonly Member[]): Promise<void> {
  const [first] = members
  if (!first) throw new Error('A set has members.')
  const config = { _id: set, members: members.map(({ port }, _id) => ({ _id, host: `127.0.0.1:${port}` })) }
  await onMember(first.port, (client) => client.db('admin').command({ replSetInitiate: config }))
  await primaryOf(members)
}

/** Waits until the set has a primary, and says which. */
export async function primaryOf(members: readonly Member[]): Promise<Member> {
  for (let tries = 0; tries < 240; tries++) {
    for (const member of members) {
      const hello = await onMember(member.port, (client) => client.db('admin').command({ hello: 1 })).catch(
        () => undefined,
      )
      if (hello?.isWritablePrimary === true) return member
    }
    await pause(250)
  }
  throw new Error('The set has no primary.')
}

/** The primary gives up its part for `seconds`; another member takes it. */
export async function stepDown(
  members: readonly Member[],
  seconds: number,
): Promise<{ from: string; to: string; ms: number }> {
  const { port, name } = await primaryOf(members)
  const from = performance.now()
  await onMember(port, (client) =>
    client.db('admin').command({ replSetStepDown: seconds, secondaryCatchUpPeriodSecs: 10 }),
  )
  const next = await primaryOf(members)
  return { from: name, to: next.name, ms: Math.round(performance.now() - from) }
}

async function onMember<T>(port: number, ask: (client: MongoClient) => Promise<T>): Promise<T> {
  const uri = `mongodb://127.0.0.1:${port}/?directConnection=true`
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 1_000, connectTimeoutMS: 1_000 })
  try {
    return await ask(client)
  } finally {
    await client.close()
  }
}
