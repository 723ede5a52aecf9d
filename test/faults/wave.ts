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

export const recoveryMs = 300_000
const betweenMs = 300

/**
 * A few cases one soon after another, each before the one before has recovered, and then all is waited for. A long
 * recovery is paid once a wave.
 */
export async function playWave(
  world: World,
  watch: DeedWatch,
  cases: readonly FaultCase[],
): Promise<{ results: CaseResult[]; later: string[] }> {
  const played: { fault: string; injected: boolean; burst: Burst; injectedAt: number }[] = []
  for (const { fault, burst: size, before, inject } of cases) {
    await before?.(world)
    const posting = postBurst(world.plaza, world.member, size)
    const injected = await inject(world)
    played.push({ fault, injected, injectedAt: Date.now(), burst: await posting })
    await pause(betweenMs)
  }
  const all = played.flatMap(({ burst }) => burst.expected)
  await watch.untilDone(all, recoveryMs)
  const effects = await world.plaza.effects()
  const results = played.map(({ fault, injected, burst, injectedAt }) => {
    const counted = countEffects(burst.expected, effects)
    const last = Math.max(...burst.expected.map((deed) => watch.doneAt(deed) ?? 0))
    return {
      ...{ fault, injected, expected: burst.expected.length, ...counted },
      recoveredInMs:
        counted.lost.length > 0 ? null : Math.max(0, last - Math.max(injectedAt, burst.postedAt)),
    }
  })
  return { results, later: played.flatMap(({ burst }) => burst.later) }
}

/** What was parked for more than a minute while other things went wrong; looked at once, at the end of a group. */
export async function playLater(
  world: World,
  watch: DeedWatch,
  later: readonly string[],
): Promise<CaseResult[]> {
  if (later.length === 0) return []
  const from = Date.now()
  await watch.untilDone(later, longestWaitMs + recoveryMs)
  const counted = countEffects(later, await world.plaza.effects())
  const last = Math.max(...later.map((deed) => watch.doneAt(deed) ?? 0))
  const recoveredInMs = counted.lost.length > 0 ? null : Math.max(0, last - from - longestWaitMs)
  return [{ fault: 'parked meanwhile', injected: true, expected: later.length, ...counted, recoveredInMs }]
}

const longestWaitMs = 65_000
