import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'
import { inTime } from './in-time.ts'

/** The queue is full: come back later. */
export class Overloaded extends Error {
  readonly code = 'overloaded'
  readonly waiting: number
  constructor(waiting: number) {
    super(`${waiting} items are waiting already`)
    this.name = 'Overloaded'
    this.waiting = waiting
  }
}

interface Waiting<T, R> {
  item: T
  resolve(result: R): void
  reject(error: unknown): void
}

export interface GroupCommitOptions {
  maxQueue: number
  maxBatch: number
  /** Asked before each write: so many milliseconds it waits for company. Absent: it waits for none. */
  gatherMs?: () => number
  /** A write that takes longer is given up, so that the next may go; absent: half a minute. */
  patienceMs?: number
}

const usualPatienceMs = 30_000

/**
 * One write in flight; what arrives meanwhile is the next batch, in the order it arrived. `write` answers one result
 * an item, in its order; when it throws, every item of that batch is refused with the same error. So it is when it never
 * settles: all that comes later would wait behind it.
 */
export function groupCommit<T, R>(
  write: (items: T[]) => Promise<R[]>,
  { maxQueue, maxBatch, gatherMs, patienceMs = usualPatienceMs }: GroupCommitOptions,
): (item: T) => Promise<R> {
  let queue: Waiting<T, R>[] = []
  let writing = false

  async function flush(batch: Waiting<T, R>[]): Promise<void> {
    try {
      const results = await inTime(write(batch.map(({ item }) => item)), patienceMs)
      if (results.length !== batch.length) {
        throw new Error(`${batch.length} items were written and ${results.length} results came back`)
      }
      results.forEach((result, index) => {
        batch[index]?.resolve(result)
      })
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  async function drain(): Promise<void> {
    writing = true
    while (queue.length > 0) {
      // One turn of the event loop: whatever was read from the wire together goes together.
      await turn()
      const waitMs = gatherMs?.() ?? 0
      if (waitMs > 0 && queue.length < maxBatch) await pause(waitMs)
      const batch = queue.slice(0, maxBatch)
      queue = queue.slice(maxBatch)
      await flush(batch)
    }
    writing = false
  }

  return (item) =>
    new Promise<R>((resolve, reject) => {
      if (queue.length >= maxQueue) {
        reject(new Overloaded(queue.length))
        return
      }
      queue.push({ item, resolve, reject })
      if (!writing) void drain()
    })
}
