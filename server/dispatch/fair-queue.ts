/** 0 goes first. */
export type Lane = 0 | 1 | 2

interface Place<T> {
  id: string
  community: string
  lane: Lane
  /** What it takes of a carrier. */
  weight: number
  item: T
}

/**
 * What waits for a carrier: the communities in turn, in each the most urgent first and then the oldest. Nothing waits
 * twice, and no community has more than its part of the memory: the rest is found in the database.
 */
export interface FairQueue<T> {
  /** False when it is full for this community. */
  push(place: Place<T>): boolean
  /** The next ones, up to so much weight, of communities that may; at least one where any may. */
  take(weight: number, may: (community: string) => boolean): T[]
  waits(may: (community: string) => boolean): boolean
  sizeOf(community: string): number
  readonly size: number
}

type Lanes<T> = [Place<T>[], Place<T>[], Place<T>[]]

export function createFairQueue<T>(mostOfOne: number): FairQueue<T> {
  // The order of a Map is the order of turns: who was served goes to its end.
  const turns = new Map<string, Lanes<T>>()
  const ids = new Set<string>()

  const firstOf = (lanes: Lanes<T>) => lanes.find((lane) => lane.length > 0)
  const sizeOf = (community: string) =>
    turns.get(community)?.reduce((sum, { length }) => sum + length, 0) ?? 0

  function serve(community: string, lanes: Lanes<T>): Place<T> | undefined {
    const next = firstOf(lanes)?.shift()
    turns.delete(community)
    if (firstOf(lanes)) turns.set(community, lanes)
    if (next) ids.delete(next.id)
    return next
  }

  return {
    push(place) {
      if (ids.has(place.id)) return true
      if (sizeOf(place.community) >= mostOfOne) return false
      const lanes = turns.get(place.community) ?? [[], [], []]
      lanes[place.lane].push(place)
      turns.set(place.community, lanes)
      ids.add(place.id)
      return true
    },
    take(weight, may) {
      const taken: T[] = []
      let left = weight
      for (;;) {
        const turn = [...turns].find(([community]) => may(community))
        const next = turn && firstOf(turn[1])?.[0]
        if (!turn || !next || (taken.length > 0 && next.weight > left)) return taken
        serve(...turn)
        taken.push(next.item)
        left -= next.weight
      }
    },
    waits: (may) => [...turns.keys()].some(may),
    sizeOf,
    get size() {
      return ids.size
    },
  }
}
