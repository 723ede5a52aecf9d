import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import type { Watched } from './watchdog.ts'

const { beats, everyMs, looks, workedMs }: Watched = workerData
const counts = new Int32Array(beats)
/** Whatever the reason: after six times as long nobody waits any more. */
const longest = looks * 6

let last = -1
let still = 0
let before = process.cpuUsage()
for (;;) {
  Atomics.wait(counts, 1, 0, everyMs)
  const beat = Atomics.load(counts, 0)
  if (beat !== last) {
    last = beat
    still = 0
    before = process.cpuUsage()
    continue
  }
  still += 1
  const { user, system } = process.cpuUsage(before)
  if (still >= longest || (still >= looks && (user + system) / 1_000 >= workedMs)) break
}
writeSync(2, `The process stood still for ${(still * everyMs) / 1_000} s and ends itself.\n`)
process.kill(process.pid, 'SIGKILL')
