import type { Filter } from 'mongodb'
import type { Collections } from '../mongo/collections.ts'
import type { RunDocument } from '../mongo/documents.ts'

/** New runs that carriers have and did not move yet. So few that nobody waits long behind them, so many that carriers fill. */
const mostOfOne = 800
/** From so many on what has become due waits, so that what is new finds room. */
const roomForDue = 200
/** More are not counted: it is too much already. */
const mostCounted = 5_000
/** What rests for less stays with its carrier: a run that began earlier and is under way had become due. */
const newForMs = 60_000

/** What each community has under way, so that the backlog of one waits here, where the others can pass it. */
export interface UnderWay {
  /** They are being given to a carrier … */
  begin(community: string, runs: number): void
  /** … and stand in the database now. */
  end(community: string, runs: number): void
  /** Whether there is room for what is new of a community, however much of it has become due. */
  may(community: string): boolean
  /** Whether there is room for what has become due beside what is new. */
  mayDue(): boolean
  /** Counts anew, from the database. */
  count(): Promise<void>
}

export function createUnderWay({ runs }: Pick<Collections, 'runs'>, now: () => Date): UnderWay {
  let all = new Map<string, number>()
  let begun = new Map<string, number>()
  const flying = new Map<string, number>()
  const add = (to: Map<string, number>, community: string, count: number) =>
    to.set(community, (to.get(community) ?? 0) + count)

  async function countNew(community: string, moving: Filter<RunDocument>): Promise<number> {
    const startedAt = { $gt: new Date(now().getTime() - newForMs) }
    return runs.countDocuments({ community, startedAt, ...moving }, { limit: mostOfOne })
  }

  return {
    begin(community, count) {
      for (const counts of [all, begun, flying]) add(counts, community, count)
    },
    end(community, count) {
      if (add(flying, community, -count).get(community) === 0) flying.delete(community)
    },
    may: (community) => (begun.get(community) ?? 0) < mostOfOne,
    mayDue: () => [...all.values()].reduce((sum, count) => sum + count, 0) < roomForDue,
    async count() {
      const moving = { status: 'running' as const, heldUntil: { $gt: now() }, dueAt: { $lte: now() } }
      // What is due and taken by nobody yet is not under way; of that there may be so much that only this index is quick.
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
      const ofNew = await Promise.all(
        found.map(async ({ _id, count }) => (count < mostOfOne ? count : await countNew(_id, moving))),
      )
      all = new Map(flying)
      begun = new Map(flying)
      for (const [index, { _id, count }] of found.entries()) {
        add(all, _id, count)
        add(begun, _id, ofNew[index] ?? 0)
      }
    },
  }
}
