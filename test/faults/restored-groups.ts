import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { collectionsOf } from '../../server/mongo/collections.ts'
import { connect } from '../../server/mongo/connect.ts'
import { createEpochs } from '../../server/restored/epochs.ts'
import type { Installation } from '../bench/installation.ts'
import type { FaultCase } from './case.ts'
import { dealt, type Group } from './group.ts'
import { settledStanding } from './standing.ts'

const burst = { hide: 4, reply: 3, ask: 3, long: 0 }

/**
 * A backup is made in the middle of a burst; everything goes on to its end; then the database is what it was at the
 * backup. What was done since stands in the forum alone: it must neither be done again nor be missed.
 */
const restored = (backupAfterMs: number): FaultCase => ({
  ...{ fault: 'MongoDB restored from a backup', burst },
  async inject({ steward }) {
    await pause(backupAfterMs)
    const backup = await backUp(steward)
    await pause(postedMs)
    await settledStanding(steward.mongodbUri)
    await restore(steward, backup)
    return true
  },
})

/** By then all of the burst is posted. */
const postedMs = 3_000

interface Backup {
  at: Date
  directory: string
}

const dataOf = ({ dataDir }: Installation) => join(dataDir, 'mongo')

/** The files of one moment, as a snapshot of the disk has them. */
async function backUp(steward: Installation): Promise<Backup> {
  const directory = join(steward.dataDir, `backup-${Date.now()}`)
  steward.supervisor.kill('mongod', 'SIGSTOP')
  const at = new Date()
  await cp(dataOf(steward), directory, { recursive: true })
  steward.supervisor.kill('mongod', 'SIGCONT')
  return { at, directory }
}

/** Nobody of ours runs meanwhile, and Steward is told before it does anything. */
async function restore(steward: Installation, { at, directory }: Backup): Promise<void> {
  const { supervisor } = steward
  const swap = async () => {
    await rm(dataOf(steward), { recursive: true })
    await cp(directory, dataOf(steward), { recursive: true })
    await rm(directory, { recursive: true })
  }
  const tell = async () => {
    await supervisor.restart('mongod', swap)
    const mongo = await connect(steward.mongodbUri)
    await createEpochs({ collections: collectionsOf(mongo.db) }).raiseOnce(at)
    await mongo.close()
  }
  await supervisor.restart('api', () => supervisor.restart('worker', tell))
}

/** From before the first post until all but the waits is done. */
const moments = [0, 60, 150, 300, 600, 1_000, 1_800, 3_000]

const restoredGroup: Group = {
  ...{ name: 'restored', cases: 16, perWave: 1 },
  open: async () => ({
    installation: {},
    wave: (_random, index) => dealt(moments.map(restored), index, 1),
  }),
}

export const restoredGroups: readonly Group[] = [restoredGroup]
