import { setTimeout as pause } from 'node:timers/promises'
import type { Document } from 'mongodb'
import type { FaultCase } from './case.ts'
import { startCuttingProxy } from './cutting-proxy.ts'
import { burst, dealt, type Group } from './group.ts'
import { type MongoSet, startMongoSet } from './mongo-set.ts'

const writes = ['insert', 'update', 'findAndModify', 'delete']
const notPrimary = 10_107
const outOfDisk = 14_031

/** The primary answers the commands that write so, for a while. */
function failing(set: MongoSet, what: string, data: Document, forMs: number): FaultCase {
  const failPoint = { configureFailPoint: 'failCommand' }
  return {
    ...{ fault: `database: ${what}`, burst },
    async inject() {
      await set.command({ ...failPoint, mode: 'alwaysOn', data: { failCommands: writes, ...data } })
      await pause(forMs)
      await set.command({ ...failPoint, mode: 'off' })
      return true
    },
  }
}

/** Steps down again and again while posts come in. */
const stepDowns = (set: MongoSet): FaultCase => ({
  ...{ fault: 'database: steps down, three times', burst: { ...burst, hide: 6 } },
  async inject() {
    for (let time = 0; time < 3; time++) {
      await pause(1_000)
      // It answers by closing the connection, or says that no other is ready to take over.
      await set.command({ replSetStepDown: 5, secondaryCatchUpPeriodSecs: 3 }).catch(() => {})
    }
    return true
  },
})

const toPrimary = (set: MongoSet, signal: 'SIGKILL' | 'SIGSTOP', forMs: number): FaultCase => ({
  ...{ fault: `database: primary ${signal === 'SIGKILL' ? 'killed' : 'frozen'}`, burst },
  async inject() {
    await pause(300)
    const primary = await set.primary()
    set.signal(primary, signal)
    await pause(forMs)
    if (signal === 'SIGSTOP') set.signal(primary, 'SIGCONT')
    return true
  },
})

const locked = (set: MongoSet): FaultCase => ({
  ...{ fault: 'database: no write goes through for 6 s', burst },
  async inject() {
    await pause(200)
    await set.command({ fsync: 1, lock: true })
    await pause(6_000)
    await set.command({ fsyncUnlock: 1 })
    return true
  },
})

/** Short stops again and again. */
const slow = (set: MongoSet): FaultCase => ({
  ...{ fault: 'database: stands still every other 200 ms', burst },
  async inject() {
    const primary = await set.primary()
    for (let pulse = 0; pulse < 15; pulse++) {
      set.signal(primary, 'SIGSTOP')
      await pause(200)
      set.signal(primary, 'SIGCONT')
      await pause(200)
    }
    return true
  },
})

/** A set of three that loses its primary, refuses to write, or is slow. */
const database: Group = {
  ...{ name: 'database', cases: 20, perWave: 2 },
  async open() {
    const set = await startMongoSet()
    const all = [
      stepDowns(set),
      toPrimary(set, 'SIGKILL', 0),
      toPrimary(set, 'SIGSTOP', 12_000),
      locked(set),
      slow(set),
      failing(set, 'refuses to write', { errorCode: notPrimary }, 4_000),
      failing(set, 'says that its disk is full', { errorCode: outOfDisk }, 5_000),
      failing(set, 'breaks off instead of answering', { closeConnection: true }, 2_000),
      failing(set, 'writes, and says it could not be sure', { writeConcernError }, 3_000),
      failing(set, 'takes 700 ms for each write', { blockConnection: true, blockTimeMS: 700 }, 6_000),
    ]
    return {
      installation: { mongodbUri: set.uri },
      wave: (_random, index) => dealt(all, index, 2),
      close: () => set.close(),
    }
  },
}
const writeConcernError = { code: 64, errmsg: 'waiting for replication timed out' }

/** Temporal hears what is asked, and its answers are lost. */
const lostAnswers: Group = {
  ...{ name: 'lost-answers', cases: 8, perWave: 4 },
  async open() {
    let proxy: Awaited<ReturnType<typeof startCuttingProxy>> | undefined
    return {
      installation: {
        async temporal(address) {
          proxy = await startCuttingProxy(address)
          return proxy.address
        },
      },
      wave: (random) =>
        Array.from({ length: 4 }, () => ({
          ...{ fault: 'answers of Temporal lost', burst },
          async inject() {
            await pause(random.below(300))
            proxy?.cut(true)
            await pause(random.between(100, 3_000))
            proxy?.cut(false)
            return true
          },
        })),
      close: async () => proxy?.close(),
    }
  },
}

export const databaseGroups: readonly Group[] = [database, lostAnswers]
