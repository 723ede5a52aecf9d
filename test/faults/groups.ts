import { crashPoints } from '../../server/faults/crash-points.ts'
import type { InstallationOptions } from '../bench/installation.ts'
import type { BurstSize } from './burst.ts'
import {
  dieAt,
  everybody,
  type FaultCase,
  freezeAfter,
  freezeAt,
  killAfter,
  killOthersAt,
  type Victim,
} from './case.ts'
import type { Random } from './random.ts'

/** Cases that share one installation. */
export interface Group {
  name: string
  /** How many cases are played when nothing else is said. */
  cases: number
  perWave: number
  installation: InstallationOptions
  /** The cases of the n-th wave. */
  wave(random: Random, index: number): FaultCase[]
}

const burst: BurstSize = { hide: 2, reply: 1, ask: 1, long: 0 }
const frozenMs = 30_000
const victims: readonly (readonly Victim[])[] = [['api'], ['worker'], ['temporal'], ['mongod'], everybody]

/** Each way to go wrong as often as the others, in an order of their own for each seed. */
function dealt<T>(all: readonly T[], index: number, perWave: number): T[] {
  return Array.from({ length: perWave }, (_, at) => all[(index * perWave + at) % all.length]).filter(
    (one) => one !== undefined,
  )
}

/** What a small burst passes for sure, and now and then a later passing. */
const nth = (random: Random) => (random.below(4) === 0 ? 2 : 1)

const atPoints = crashPoints.flatMap((point) => [
  { point, who: undefined },
  { point, who: undefined },
  ...(['temporal', 'mongod'] as const).map((who): { point: typeof point; who: readonly Victim[] } => ({
    point,
    who: [who],
  })),
  { point, who: everybody },
])

export const groups: readonly Group[] = [
  {
    ...{ name: 'kills', cases: 600, perWave: 10, installation: {} },
    wave: (random, index) =>
      random.shuffle(dealt(victims, index, 10)).map((who) => {
        // From ingest over the first effect to the short wait and beyond.
        const afterMs = random.pick([
          () => random.below(150),
          () => random.below(800),
          () => random.below(3_000),
        ])()
        return killAfter(who, afterMs, { ...burst, long: random.below(8) === 0 ? 1 : 0 })
      }),
  },
  {
    ...{ name: 'points', cases: 380, perWave: 10, installation: {} },
    wave: (random, index) =>
      random
        .shuffle(dealt(atPoints, index, 10))
        .map(({ point, who }) =>
          who === undefined ? dieAt(point, nth(random), burst) : killOthersAt(point, nth(random), who, burst),
        ),
  },
  {
    ...{ name: 'freezes', cases: 20, perWave: 1, installation: { workers: 2 } },
    wave: (random, index) => {
      const point = crashPoints[(index * 7) % crashPoints.length]
      if (index % 2 === 0 && point !== undefined)
        return [freezeAt(point, random.between(1, 2), frozenMs, burst)]
      const who = victims[((index - 1) / 2) % victims.length] ?? ['api']
      return [freezeAfter(who, random.below(1_500), frozenMs, burst)]
    },
  },
]
