import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { CrashPoint } from '../../server/faults/crash-points.ts'
import type { BurstSize } from './burst.ts'
import type { World } from './world.ts'

/** One burst of posts and one thing that goes wrong meanwhile. */
export interface FaultCase {
  /** What goes wrong, in words for the report. */
  fault: string
  burst: BurstSize
  /** What has to be so before the burst. */
  before?(world: World): Promise<void>
  /** False when it could not be done: the point was not passed. */
  inject(world: World): Promise<boolean>
}

export type Victim = 'api' | 'worker' | 'temporal' | 'mongod'
export const everybody: readonly Victim[] = ['api', 'worker', 'temporal', 'mongod']

/** kill -9, a while after the first post. */
export function killAfter(who: readonly Victim[], afterMs: number, burst: BurstSize): FaultCase {
  return {
    ...{ fault: `kill ${nameOf(who)}`, burst },
    async inject({ steward }) {
      await pause(afterMs)
      for (const name of who) steward.supervisor.kill(name, 'SIGKILL')
      return true
    },
  }
}

/** SIGSTOP, and on again later. */
export function freezeAfter(
  who: readonly Victim[],
  afterMs: number,
  forMs: number,
  burst: BurstSize,
): FaultCase {
  return {
    ...{ fault: `freeze ${nameOf(who)}`, burst },
    async inject({ steward }) {
      await pause(afterMs)
      for (const name of who) steward.supervisor.kill(name, 'SIGSTOP')
      await pause(forMs)
      for (const name of who) steward.supervisor.kill(name, 'SIGCONT')
      return true
    },
  }
}

/** Who passes the point dies there. */
export function dieAt(point: CrashPoint, passing: number, burst: BurstSize): FaultCase {
  return {
    ...{ fault: `die at ${point}`, burst },
    async inject({ steward, stopAt }) {
      const stopped = await stopAt(point, passing, passWithinMs)
      if (stopped !== undefined) steward.supervisor.kill(stopped, 'SIGKILL')
      return stopped !== undefined
    },
  }
}

/** Who passes the point stands still there, and goes on later. */
export function freezeAt(point: CrashPoint, passing: number, forMs: number, burst: BurstSize): FaultCase {
  return {
    ...{ fault: `freeze at ${point}`, burst },
    async inject({ steward, stopAt }) {
      const stopped = await stopAt(point, passing, passWithinMs)
      await pause(stopped === undefined ? 0 : forMs)
      if (stopped !== undefined) steward.supervisor.kill(stopped, 'SIGCONT')
      return stopped !== undefined
    },
  }
}

/** While one process is at the point, another one dies. */
export function killOthersAt(
  point: CrashPoint,
  passing: number,
  who: readonly Victim[],
  burst: BurstSize,
): FaultCase {
  return {
    ...{ fault: `kill ${nameOf(who)} at ${point}`, burst },
    async inject({ steward, stopAt }) {
      const stopped = await stopAt(point, passing, passWithinMs)
      if (stopped === undefined) return false
      for (const name of who) steward.supervisor.kill(name, 'SIGKILL')
      steward.supervisor.kill(stopped, 'SIGCONT')
      return true
    },
  }
}

/** Everything passes within this time, unless it is slow because of an earlier fault. */
const passWithinMs = 25_000
const nameOf = (who: readonly Victim[]) => (who.length === everybody.length ? 'all' : who.join(' and '))

/**
 * The same, with the burst stored undecided: the api finds a note that it died while it decided, and leaves deciding
 * to a worker.
 */
export function decidedByWorker(one: FaultCase): FaultCase {
  return {
    ...one,
    async before({ steward }) {
      await writeFile(
        join(steward.dataDir, 'crash', `api-${new URL(steward.url).port}-flush`),
        'in a flush\n',
      )
      steward.supervisor.kill('api', 'SIGKILL')
      for (let tries = 0; tries < 300; tries++) {
        await pause(100)
        if (await isReady(steward.url)) return
      }
    },
  }
}

const isReady = (url: string) =>
  fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
