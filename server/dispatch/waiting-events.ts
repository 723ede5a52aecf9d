import type { Collections } from '../mongo/collections.ts'
import type { EventDocument } from '../mongo/documents.ts'
import { createFairQueue, type FairQueue, type Lane } from './fair-queue.ts'

/** Stored events that wait for a carrier: as many as find room in memory, the rest open in the database. */
export interface WaitingEvents extends Pick<FairQueue<EventDocument>, 'take' | 'waits' | 'size'> {
  /** `isCutShort`: there may be more like these in the database. */
  add(events: readonly EventDocument[], isCutShort?: boolean): void
  /** Reads on from the database where a community has room again. */
  refill(community: string): Promise<void>
}

const mostOfOne = 2_000
const refillBelow = 500

/** `isInHand` tells which events are being given to a carrier: still open, and not to be taken again. */
export function createWaitingEvents(
  { events }: Pick<Collections, 'events'>,
  isInHand: (id: string) => boolean,
): WaitingEvents {
  const queue = createFairQueue<EventDocument>(mostOfOne)
  /** The lanes of a community that go on in the database: what comes later in one of them waits there, behind it. */
  const goingOn = new Map<string, Set<Lane>>()

  function goesOn(community: string, lane: Lane): void {
    goingOn.set(community, (goingOn.get(community) ?? new Set()).add(lane))
  }

  function add(some: readonly EventDocument[], isCutShort = false): void {
    for (const item of some) {
      const { _id: id, community, decided } = item
      const lane = laneOf(item)
      if (isInHand(id) || goingOn.get(community)?.has(lane)) continue
      if (!queue.push({ id, community, lane, weight: decided?.length ?? 1, item })) goesOn(community, lane)
    }
    if (!isCutShort) return
    // Who has nothing here would never be asked to read on.
    for (const item of some) if (queue.sizeOf(item.community) > 0) goesOn(item.community, laneOf(item))
  }

  return {
    add,
    take: queue.take,
    waits: queue.waits,
    get size() {
      return queue.size
    },
    async refill(community) {
      if (!goingOn.has(community) || queue.sizeOf(community) >= refillBelow) return
      goingOn.delete(community)
      const open = { community, open: true }
      const found = await events.find(open).sort({ openSince: 1 }).limit(mostOfOne).toArray()
      add(found, found.length === mostOfOne)
    },
  }
}

const lanes = { safety: 0, service: 1, engagement: 2 } as const

/** As urgent as the most urgent of its runs; what is undecided may be anything. */
function laneOf({ decided }: EventDocument): Lane {
  return decided?.map(({ purpose }) => lanes[purpose]).toSorted()[0] ?? 0
}
