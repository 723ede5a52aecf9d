import type { InstallationOptions } from '../bench/installation.ts'
import type { BurstSize } from './burst.ts'
import type { FaultCase } from './case.ts'
import type { Random } from './random.ts'

/** Cases that share one installation. */
export interface Group {
  name: string
  /** How many cases are played when nothing else is said. */
  cases: number
  perWave: number
  open(): Promise<OpenGroup>
}

export interface OpenGroup {
  installation: InstallationOptions
  /** The cases of the n-th wave. */
  wave(random: Random, index: number): FaultCase[]
  /** What the group brought along is closed. */
  close?(): Promise<void>
}

export const burst: BurstSize = { hide: 2, reply: 1, ask: 1, long: 0 }

/** Each kind as often as the others; which ones a wave has follows from its number. */
export function dealt<T>(all: readonly T[], index: number, perWave: number): T[] {
  return Array.from({ length: perWave }, (_, at) => all[(index * perWave + at) % all.length]).filter(
    (one) => one !== undefined,
  )
}
