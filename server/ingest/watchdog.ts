import inspector from 'node:inspector'
import { Worker } from 'node:worker_threads'

/** What the thread is started with. */
export interface Watched {
  /** Two numbers: the beats of the loop, and one that nobody ever changes, to wait at. */
  beats: SharedArrayBuffer
  everyMs: number
  /** So many looks without a beat are too many. Looks, not time: a machine that slept is no fault. */
  looks: number
  /** What it must have worked meanwhile: on a machine that is too busy to let it run, it stands still without fault. */
  workedMs: number
}

const everyMs = 500

/** A thread that ends this process when its loop stood still for so long; whoever started the process starts it again. */
export function startWatchdog(stillMs = 5_000): { stop(): void } {
  // Whoever stops at a breakpoint wants to.
  if (inspector.url() !== undefined) return { stop() {} }
  const beats = new SharedArrayBuffer(8)
  const counts = new Int32Array(beats)
  const timer = setInterval(() => Atomics.add(counts, 0, 1), everyMs / 2).unref()
  const watched: Watched = { beats, everyMs, looks: Math.ceil(stillMs / everyMs), workedMs: stillMs / 2 }
  const thread = new Worker(new URL('./watchdog-thread.ts', import.meta.url), { workerData: watched })
  thread.unref()
  return {
    stop() {
      clearInterval(timer)
      void thread.terminate()
    },
  }
}
