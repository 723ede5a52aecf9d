import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { crashPoints } from '../../server/faults/crash-points.ts'
import {
  decidedByWorker,
  dieAt,
  everybody,
  type FaultCase,
  freezeAfter,
  freezeAt,
  killAfter,
  killOthersAt,
  type Victim,
} from './case.ts'
import { burst, dealt, type Group } from './group.ts'
import type { Random } from './random.ts'

const frozenMs = 30_000
const victims: readonly (readonly Victim[])[] = [['api'], ['worker'], ['temporal'], ['mongod'], everybody]

/** kill -9 of each and of all at any moment: from ingest over the first effect to the short wait and beyond. */
const kills: Group = {
  ...{ name: 'kills', cases: 560, perWave: 14 },
  open: async () => ({
    installation: {},
    wave: (random, index) =>
      random.shuffle(dealt(victims, index, 14)).map((who) => {
        const afterMs = random.below(random.pick([150, 800, 3_000]))
        return killAfter(who, afterMs, { ...burst, long: random.below(8) === 0 ? 1 : 0 })
      }),
  }),
}

/** What a small burst passes for sure, and now and then a later passing. */
const nth = (random: Random) => (random.below(4) === 0 ? 2 : 1)

const atPoints = crashPoints.flatMap((point) =>
  [undefined, undefined, ['temporal'] as const, ['mongod'] as const, everybody].map((who) => ({
    point,
    who,
  })),
)

/** Death of who passes a point, or of somebody else while it is there. */
const points: Group = {
  ...{ name: 'points', cases: 375, perWave: 15 },
  open: async () => ({
    installation: {},
    wave: (random, index) =>
      random.shuffle(dealt(atPoints, index, 15)).map(({ point, who }): FaultCase => {
        const one =
          who === undefined ? dieAt(point, nth(random), burst) : killOthersAt(point, nth(random), who, burst)
        return point === 'decide.written' ? decidedByWorker(one) : one
      }),
  }),
}

/** SIGSTOP for half a minute, of each and of all, and at every point; with a second worker that goes on meanwhile. */
const freezes: Group = {
  ...{ name: 'freezes', cases: 20, perWave: 1 },
  open: async () => ({
    installation: { workers: 2 },
    wave: (random, index) => {
      const point = crashPoints[(index * 7) % crashPoints.length]
      if (index % 2 === 0 && point !== undefined) return [freezeAt(point, 1, frozenMs, burst)]
      const who = victims[((index - 1) / 2) % victims.length] ?? ['api']
      return [freezeAfter(who, random.below(1_500), frozenMs, burst)]
    },
  }),
}

/** Temporal's database deleted while runs rest in it and for it. */
const forgotten: Group = {
  ...{ name: 'temporal-deleted', cases: 6, perWave: 2 },
  open: async () => ({
    installation: {},
    wave: (random) =>
      Array.from({ length: 2 }, () => ({
        ...{ fault: "Temporal's database deleted", burst: { ...burst, long: 2 } },
        async inject({ steward }) {
          await new Promise((done) => setTimeout(done, random.below(2_500)))
          const files = ['', '-wal', '-shm'].map((end) => join(steward.dataDir, `temporal.db${end}`))
          await Promise.all(files.map((file) => rm(file, { force: true })))
          steward.supervisor.kill('temporal', 'SIGKILL')
          return true
        },
      })),
  }),
}

export const processGroups: readonly Group[] = [kills, points, freezes, forgotten]
