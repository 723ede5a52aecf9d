import { durationMs } from '../../nodes/matching/time.ts'
import type { Plan } from '../../workflows/plan/plan.ts'
import type { Collections } from '../mongo/collections.ts'
import type { DecidedRun } from '../mongo/documents.ts'
import { isDuplicate } from '../mongo/duplicate-key.ts'
import type { PlanCache } from '../runs/plan-cache.ts'

type Stores = Pick<Collections, 'entries' | 'runs'>

/** Those of the runs that their rules' re-entry settings let in; each entry is one conditional write. */
export async function enterRuns(
  collections: Stores,
  plans: PlanCache,
  decided: readonly DecidedRun[],
  now: Date,
): Promise<DecidedRun[]> {
  const planOf = await plans.load(decided.map(({ run }) => run.plan))
  const entering: DecidedRun[] = []
  for (const one of decided) {
    const plan = planOf.get(one.run.plan)
    if (!plan || (await mayEnter(collections, one, plan.settings.reentry, now))) entering.push(one)
  }
  return entering
}

async function mayEnter(
  { entries, runs }: Stores,
  { run }: DecidedRun,
  { limit }: Plan['settings']['reentry'],
  now: Date,
): Promise<boolean> {
  if (limit === 'every time') return true
  const until = typeof limit === 'object' ? new Date(now.getTime() + durationMs(limit.oncePer)) : null
  const _id = `${run.rule}|${run.key}`
  try {
    const entry = await entries.findOneAndUpdate(
      { _id, $or: [{ run: run.id }, { until: { $lte: now } }] },
      {
        $set: { run: run.id, until, ...(limit === 'one at a time' && { oneAtATime: true as const }) },
        $setOnInsert: { community: run.community, rule: run.rule },
      },
      { upsert: true, returnDocument: 'after' },
    )
    return entry?.run === run.id
  } catch (error) {
    // The entry stands, held by another run. Anything else leaves the event open.
    if (!isDuplicate(error)) throw error
    return limit === 'one at a time' && takesOver({ entries, runs }, _id, run.id)
  }
}

/** A run that ended frees its entry; should it have died before it could, the entry is taken from it here. */
async function takesOver({ entries, runs }: Stores, _id: string, run: string): Promise<boolean> {
  const entry = await entries.findOne({ _id })
  const holder = entry && (await runs.findOne({ _id: entry.run }, { projection: { status: 1 } }))
  if (!holder || holder.status === 'running') return false
  const taken = await entries.updateOne({ _id, run: holder._id }, { $set: { run } })
  return taken.modifiedCount === 1
}
