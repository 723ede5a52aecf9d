import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import type { Watched } from './watchdog.ts'

const { beats, everyMs, looks }: Watched = workerData
const counts = new Int32Array(beats)
let last = -1
let still = 0
while (still < looks) {
  Atomics.wait(counts, 1, 0, everyMs)
  const beat = Atomics.load(counts, 0)
  still = beat === last ? still + 1 : 0
  last = beat
}
writeSync(2, `The process stood still for ${(looks * everyMs) / 1_000} s and ends itself.\n`)
process.kill(process.pid, 'SIGKILL')
