import { setTimeout as pause } from 'node:timers/promises'
import { claimedKey } from '../../server/effects/claim-name.ts'
import { collectionsOf } from '../../server/mongo/collections.ts'
import { connect } from '../../server/mongo/connect.ts'

/** What must not be found after everything has calmed down. */
export interface Standing {
  runs: number
  /** Running, due for a minute, and held by nobody. */
  stuck: string[]
  /** Ended otherwise than by finishing, with the reason. */
  failed: string[]
  /** Receipts that neither bear the mark for the audit nor stand in it. */
  unmarked: string[]
  /** Events that are still open. */
  open: number
  /** Runs that are neither ended nor at a stop that their rule asked for. */
  unfinished: string[]
}

const stuckMs = 60_000
const patienceMs = 90_000

/** What stands once nothing moves any more, or after a minute and a half. */
export async function settledStanding(mongodbUri: string): Promise<Standing> {
  for (const until = Date.now() + patienceMs; ; await pause(2_000)) {
    const standing = await readStanding(mongodbUri)
    if ((standing.open === 0 && standing.unfinished.length === 0) || Date.now() > until) return standing
  }
}

async function readStanding(mongodbUri: string): Promise<Standing> {
  const mongo = await connect(mongodbUri)
  try {
    const { runs, events } = collectionsOf(mongo.db)
    const audit = mongo.db.collection<{ _id: string }>('audit')
    const due = { status: 'running' as const, dueAt: { $lt: new Date(Date.now() - stuckMs) } }
    const stuck = await runs.find({ ...due, heldUntil: { $lt: new Date() } }).toArray()
    const failed = await runs.find({ status: 'failed' }).toArray()
    const running = await runs.find({ status: 'running' }).toArray()
    const unmarked: string[] = []
    for await (const { _id: run, claims } of runs.find({}, { projection: { claims: 1 } })) {
      for (const [name, claim] of Object.entries(claims)) {
        const key = claimedKey(run, name)
        if (claim.receipt && !claim.unaudited && !(await audit.findOne({ _id: key }))) unmarked.push(key)
      }
    }
    return {
      runs: await runs.countDocuments(),
      stuck: stuck.map(({ _id }) => _id),
      failed: failed.map(({ _id, problem }) => `${_id}: ${problem?.message ?? ''}`),
      unmarked,
      open: await events.countDocuments({ open: true }),
      unfinished: running.map(
        ({ _id, resting }) => `${_id}: ${resting?.is ?? 'moving'} ${resting?.reason ?? ''}`,
      ),
    }
  } finally {
    await mongo.close()
  }
}
