import type { Collections } from '../mongo/collections.ts'
import type { DecidedRun } from '../mongo/documents.ts'
import { onlyDuplicates } from '../mongo/duplicate-key.ts'
import type { PlanCache } from '../runs/plan-cache.ts'
import { runDocument } from '../runs/run-state.ts'
import { holdMs } from '../runs/take-runs.ts'
import { enterRuns } from './enter-runs.ts'

export interface InsertDeps {
  collections: Pick<Collections, 'runs' | 'entries'>
  plans: PlanCache
}

/** A carrier that was started comes for its runs within this time. */
const untakenMs = 8_000

/**
 * Runs whose carrier should have come for them by now: who inserted them died before it was started, and nobody shall
 * wait for their hold to end. A carrier that comes later finds them taken.
 */
async function takeOverUntaken(
  { runs }: Pick<Collections, 'runs'>,
  ids: readonly string[],
  carrier: string,
  now: Date,
): Promise<void> {
  const heldUntil = new Date(now.getTime() + holdMs)
  const long = new Date(heldUntil.getTime() - untakenMs)
  const untaken = { status: 'running', seq: 0, holder: null, heldUntil: { $lt: long } } as const
  await runs.updateMany({ _id: { $in: [...ids] }, ...untaken }, { $set: { carrier, heldUntil } })
}

/** That insert is the taking: what another process inserted first is its own. */
export async function insertRuns(
  { collections, plans }: InsertDeps,
  decided: readonly DecidedRun[],
  carrier: string,
  now: Date,
): Promise<string[]> {
  const entering = await enterRuns(collections, plans, decided, now)
  if (entering.length === 0) return []
  const heldUntil = new Date(now.getTime() + holdMs)
  const documents = entering.map((one) => runDocument(one, carrier, heldUntil, now))
  try {
    await collections.runs.insertMany(documents, { ordered: false })
    return documents.map(({ _id }) => _id)
  } catch (error) {
    // Anything but a key that stands leaves the events open: the sweep does it again.
    if (!onlyDuplicates(error)) throw error
    const ids = documents.map(({ _id }) => _id)
    await takeOverUntaken(collections, ids, carrier, now)
    const mine = await collections.runs
      .find({ _id: { $in: ids }, carrier }, { projection: { _id: 1 } })
      .toArray()
    return mine.map(({ _id }) => _id)
  }
}
