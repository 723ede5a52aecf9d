import { randomUUID } from 'node:crypto'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { Collections } from '../mongo/collections.ts'
import { eventOf } from '../runs/run-state.ts'

export interface FollowUp {
  /** A flush begins at that time; what follows its write is to be told when it is known. */
  begin(at: Date): (followed: Promise<boolean>) => void
  /** With every sweep: the own mark, and what processes that died did not get to. */
  keep(): Promise<void>
  stop(): Promise<void>
}

export interface FollowUpDeps {
  collections: Pick<Collections, 'events' | 'marks'>
  /** Recorded, and heard by the runs that wait; may be done again with the same events. */
  again(events: readonly CommunityEvent[]): Promise<void>
  now: () => Date
}

/** A mark that was not renewed for so long is of a process that died, however slow it was. */
const deadAfterMs = 30_000
/** An event bears the time at which its flush began to decide, and clocks of several machines differ a little. */
const marginMs = 10_000
const page = 500

interface Flush {
  at: Date
  /** It was not followed to its end, and is done again with the next sweep. */
  failed: boolean
}

/**
 * What follows the write of an event (its subject's record, the runs that wait for it) is not in that write. So each
 * process keeps a mark: up to here everything it stored was followed up. A mark that stands still is worked off by
 * any other process, from the recorded events alone.
 */
export function createFollowUp({ collections: { events, marks }, again, now }: FollowUpDeps): FollowUp {
  const _id: string = randomUUID()
  const flushes = new Set<Flush>()

  async function redo(from: Date, to: Date): Promise<void> {
    let last: { openSince: Date; _id: string } | undefined
    for (;;) {
      const after = last
        ? {
            $or: [
              { openSince: { $gt: last.openSince } },
              { openSince: last.openSince, _id: { $gt: last._id } },
            ],
          }
        : {}
      const found = await events
        .find({ openSince: { $gte: last?.openSince ?? from, $lte: to }, ...after })
        .sort({ openSince: 1, _id: 1 })
        .limit(page)
        .toArray()
      if (found.length > 0) await again(found.map(eventOf))
      last = found.at(-1)
      if (found.length < page) return
    }
  }

  async function redoOwn(): Promise<void> {
    const failed = [...flushes].filter((flush) => flush.failed)
    const first = Math.min(...failed.map(({ at }) => at.getTime()))
    if (failed.length === 0) return
    await redo(new Date(first), now())
    for (const flush of failed) flushes.delete(flush)
  }

  async function renew(): Promise<void> {
    const at = now()
    const upTo = new Date(Math.min(at.getTime(), ...[...flushes].map((flush) => flush.at.getTime())))
    await marks.updateOne({ _id }, { $set: { format: 1, upTo, at } }, { upsert: true })
  }

  async function redoOfTheDead(): Promise<void> {
    const dead = await marks.find({ at: { $lt: new Date(now().getTime() - deadAfterMs) } }).toArray()
    for (const mark of dead) {
      const to = new Date(mark.at.getTime() + deadAfterMs + marginMs)
      await redo(new Date(mark.upTo.getTime() - marginMs), to)
      // Should it live after all, it has renewed its mark, and that one stays.
      await marks.deleteOne({ _id: mark._id, at: mark.at })
    }
  }

  return {
    begin(at) {
      const flush: Flush = { at, failed: false }
      flushes.add(flush)
      return (followed) => {
        followed.then((well) => {
          if (well) flushes.delete(flush)
          else flush.failed = true
        })
      }
    },
    async keep() {
      await redoOwn()
      await renew()
      await redoOfTheDead()
    },
    async stop() {
      await redoOwn()
      if (flushes.size === 0) await marks.deleteOne({ _id })
    },
  }
}
