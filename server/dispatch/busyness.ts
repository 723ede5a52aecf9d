import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'

const windowMs = 500
/** From which share on something counts as busy, and from which as wholly so. */
const loop = { from: 0.2, to: 0.6 }
const machine = { from: 0.6, to: 0.95 }

/**
 * How busy this process or its machine is, from 0 (not at all) to 1, over the last half second or so. The machine
 * counts because workers and the database may be busy on it while this process is not.
 */
export function createBusyness(): () => number {
  let since = performance.now()
  let seen = look()
  let busyness = 0
  return () => {
    const now = performance.now()
    if (now - since < windowMs) return busyness
    since = now
    const read = look()
    const passed = read.machine.all - seen.machine.all
    const worked = passed === 0 ? 0 : 1 - (read.machine.idle - seen.machine.idle) / passed
    const ownShare = performance.eventLoopUtilization(read.loop, seen.loop).utilization
    busyness = Math.max(placeIn(loop, ownShare), placeIn(machine, worked))
    seen = read
    return busyness
  }
}

const look = () => ({ loop: performance.eventLoopUtilization(), machine: machineTime() })

function placeIn({ from, to }: typeof loop, share: number): number {
  return Math.min(1, Math.max(0, (share - from) / (to - from)))
}

function machineTime(): { idle: number; all: number } {
  const sum = { idle: 0, all: 0 }
  for (const { times } of cpus()) {
    sum.idle += times.idle
    sum.all += Object.values(times).reduce((all, time) => all + time, 0)
  }
  return sum
}
