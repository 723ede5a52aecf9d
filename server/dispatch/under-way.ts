import type { Collections } from '../mongo/collections.ts'

/** Runs that carriers have and did not move yet. So few that nobody waits long behind them, so many that carriers fill. */
const mostOfOne = 800
/** From so many on what has become due waits, so that what is new finds room. */
const roomForDue = 200
/**
 * However much of it is under way, a community's next get a carrier this often: the crowd may be of runs that became
 * due, and what is new must not wait for the last of them.
 */
const atLeastEveryMs = 1_000
/** More are not counted: it is too much already. */
const mostCounted = 5_000

/** What each community has under way, so that the backlog of one waits here, where the others can pass it. */
export interface UnderWay {
  /** They are being given to a carrier … */
  begin(community: string, runs: number): void
  /** … and stand in the database now. */
  end(community: string, runs: number): void
  may(community: string): boolean
  /** Whether there is room for what has become due beside what is new. */
  mayDue(): boolean
  /** Counts anew, from the database. */
  count(): Promise<void>
}

export function createUnderWay({ runs }: Pick<Collections, 'runs'>, now: () => Date): UnderWay {
  let counts = new Map<string, number>()
  const flying = new Map<string, number>()
  const begunAt = new Map<string, number>()
  const add = (to: Map<string, number>, community: string, count: number) =>
    to.set(community, (to.get(community) ?? 0) + count)
  return {
    begin(community, count) {
      add(counts, community, count)
      add(flying, community, count)
      begunAt.set(community, now().getTime())
    },
    end(community, count) {
      if (add(flying, community, -count).get(community) === 0) flying.delete(community)
    },
    may: (community) =>
      (counts.get(community) ?? 0) < mostOfOne ||
      now().getTime() - (begunAt.get(community) ?? 0) >= atLeastEveryMs,
    mayDue: () => [...counts.values()].reduce((sum, count) => sum + count, 0) < roomForDue,
    async count() {
      // What is due and taken by nobody yet is not under way; of that there may be so much that only this index is quick.
      const moving = { status: 'running' as const, heldUntil: { $gt: now() }, dueAt: { $lte: now() } }
      const found = await runs
        .aggregate<{ _id: string; count: number }>(
          [
            { $match: moving },
            { $limit: mostCounted },
            { $group: { _id: '$community', count: { $sum: 1 } } },
          ],
          { hint: 'under-way' },
        )
        .toArray()
      counts = new Map(flying)
      for (const { _id, count } of found) add(counts, _id, count)
    },
  }
}
