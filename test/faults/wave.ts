import { setTimeout as pause } from 'node:timers/promises'
import { type Burst, countEffects, postBurst } from './burst.ts'
import type { FaultCase } from './case.ts'
import type { DeedWatch } from './deed-watch.ts'
import type { World } from './world.ts'

export interface CaseResult {
  fault: string
  injected: boolean
  expected: number
  lost: string[]
  doubled: string[]
  /** From the fault, or from the last post where that came later, until the last effect of the burst. */
  recoveredInMs: number | null
}

const recoveryMs = 180_000
const betweenMs = 300

/**
 * A few cases one soon after another, each before the one before has recovered, and then all is waited for. A long
 * recovery is paid once a wave.
 */
export async function playWave(
  world: World,
  watch: DeedWatch,
  cases: readonly FaultCase[],
): Promise<CaseResult[]> {
  const played: { fault: string; injected: boolean; burst: Burst; injectedAt: number }[] = []
  for (const { fault, burst: size, inject } of cases) {
    const posting = postBurst(world.plaza, world.member, size)
    const injected = await inject(world)
    played.push({ fault, injected, injectedAt: Date.now(), burst: await posting })
    await pause(betweenMs)
  }
  const all = played.flatMap(({ burst }) => burst.expected)
  await watch.untilDone(all, recoveryMs)
  const effects = await world.plaza.effects()
  return played.map(({ fault, injected, burst, injectedAt }) => {
    const counted = countEffects(burst.expected, effects)
    const last = Math.max(...burst.expected.map((deed) => watch.doneAt(deed) ?? 0))
    return {
      ...{ fault, injected, expected: burst.expected.length, ...counted },
      recoveredInMs:
        counted.lost.length > 0 ? null : Math.max(0, last - Math.max(injectedAt, burst.postedAt)),
    }
  })
}
