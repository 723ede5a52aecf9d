import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CrashPoint } from './crash-points.ts'

/** What happens at a point: at its n-th passing from now on, the process sends itself the signal, once. */
export interface CrashOrder {
  passing: number
  signal: 'SIGKILL' | 'SIGSTOP'
}

let orders: string | undefined
const passed = new Map<CrashPoint, number>()

/**
 * Makes this process look for orders in a directory: a file named as the point holds a `CrashOrder`. For fault runs
 * alone; the composition root calls it where the environment names such a directory.
 */
export function armCrashPoints(directory: string): void {
  orders = directory
}

/** A place where the process may die. Costs nothing unless it was armed. */
export function crashPoint(name: CrashPoint): void {
  if (orders !== undefined) obey(join(orders, name), name)
}

function obey(file: string, name: CrashPoint): void {
  const order = read(file)
  if (!order) {
    passed.delete(name)
    return
  }
  const count = (passed.get(name) ?? 0) + 1
  passed.set(name, count)
  if (count < order.passing) return
  passed.delete(name)
  try {
    // Who takes the order away obeys it: one process of several, and no longer the same one after its restart.
    rmSync(file)
  } catch {
    return
  }
  process.kill(process.pid, order.signal)
}

function read(file: string): CrashOrder | undefined {
  try {
    const given: CrashOrder = JSON.parse(readFileSync(file, 'utf8'))
    return given
  } catch {
    return undefined
  }
}
