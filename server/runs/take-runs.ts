import type { Collections } from '../mongo/collections.ts'
import type { RunDocument } from '../mongo/documents.ts'

export const holdMs = 60_000

/** Everyone who writes under a hold writes this: the hold lasts 60 s by the database's clock. */
export const holdFor = (ms: number) => ({ $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: ms } })

/**
 * Takes runs over with a fresh token. Only the holder of the token moves a run, so an earlier attempt that still
 * lives loses here, at its next write.
 */
export async function takeRuns(
  { runs }: Pick<Collections, 'runs'>,
  order: { carrier: string; ids: readonly string[]; holder: string },
): Promise<RunDocument[]> {
  await runs.updateMany({ _id: { $in: [...order.ids] }, carrier: order.carrier, status: 'running' }, [
    {
      $set: {
        holder: order.holder,
        heldUntil: holdFor(holdMs),
        seq: { $add: ['$seq', 1] },
        tries: { $add: ['$tries', 1] },
      },
    },
  ])
  return runs.find({ _id: { $in: [...order.ids] }, holder: order.holder }).toArray()
}

/** Gives up to `limit` runs that are due before `until` and held by nobody to a carrier; returns their ids. */
export async function takeDue(
  { runs }: Pick<Collections, 'runs'>,
  order: { carrier: string; until: Date; limit: number },
): Promise<string[]> {
  const due = { status: 'running' as const, dueAt: { $lte: order.until }, heldUntil: { $lt: new Date() } }
  const found = await runs
    .find(due, { projection: { _id: 1, event: 1 } })
    .sort({ dueAt: 1 })
    .limit(order.limit)
    .toArray()
  if (found.length === 0) return []
  const ids = found.map(({ _id }) => _id)
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
