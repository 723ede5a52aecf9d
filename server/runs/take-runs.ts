import type { Collections } from '../mongo/collections.ts'
import type { RunDocument } from '../mongo/documents.ts'

export const holdMs = 60_000

/** Everyone who writes under a hold writes this: the hold lasts 60 s by the database's clock. */
export const holdFor = (ms: number) => ({ $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: ms } })

/** Nobody holds it, by the clock that holds are written with: a process whose own is ahead takes nobody's run away. */
export const heldByNobody = { $expr: { $lt: ['$heldUntil', '$$NOW'] } }

/** After so many tries without moving a run is carried alone: what it does to its round, it does to itself. */
const aloneFrom = 3

/**
 * Takes runs over with a fresh token. Only the holder of the token moves a run, so an earlier attempt that still
 * lives loses here, at its next write. Among several, those that are to be carried alone are let go instead.
 */
export async function takeRuns(
  { runs }: Pick<Collections, 'runs'>,
  order: { carrier: string; ids: readonly string[]; holder: string },
): Promise<RunDocument[]> {
  const ids = [...order.ids]
  const mine = { _id: { $in: ids }, carrier: order.carrier, status: 'running' as const }
  const together = ids.length > 1 ? { ...mine, tries: { $lt: aloneFrom } } : mine
  await runs.updateMany(together, [
    {
      $set: {
        holder: order.holder,
        heldUntil: holdFor(holdMs),
        seq: { $add: ['$seq', 1] },
        tries: { $add: ['$tries', 1] },
      },
    },
  ])
  const taken = await runs.find({ _id: { $in: ids }, holder: order.holder }).toArray()
  if (taken.length < ids.length && ids.length > 1) {
    const $set = { carrier: null, holder: null, heldUntil: new Date(0) }
    await runs.updateMany({ ...mine, tries: { $gte: aloneFrom } }, { $set })
  }
  return taken
}

/**
 * Gives up to `limit` runs that are due before `until` and held by nobody to a carrier, or one that is to be carried
 * alone; returns their ids.
 */
export async function takeDue(
  { runs }: Pick<Collections, 'runs'>,
  order: { carrier: string; until: Date; limit: number },
): Promise<string[]> {
  const due = { status: 'running' as const, dueAt: { $lte: order.until }, ...heldByNobody }
  const found = await runs
    .find(due, { projection: { _id: 1, tries: 1 } })
    .sort({ dueAt: 1 })
    .limit(order.limit)
    .toArray()
  const [first] = found
  if (!first) return []
  const together = found.filter(({ tries }) => tries < aloneFrom)
  const ids = (first.tries < aloneFrom ? together : [first]).map(({ _id }) => _id)
  await runs.updateMany({ _id: { $in: ids }, ...due }, [
    { $set: { carrier: order.carrier, holder: null, heldUntil: holdFor(holdMs) } },
  ])
  const taken = await runs
    .find({ _id: { $in: ids }, carrier: order.carrier }, { projection: { _id: 1 } })
    .toArray()
  return taken.map(({ _id }) => _id)
}

/** Lets go of runs that a carrier was to have and nobody moves yet: they are due for the next one. */
export async function letGo(
  { runs }: Pick<Collections, 'runs'>,
  carrier: string,
  ids: readonly string[],
): Promise<void> {
  await runs.updateMany(
    { _id: { $in: [...ids] }, carrier, holder: null },
    { $set: { heldUntil: new Date(0) } },
  )
}
