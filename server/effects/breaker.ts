import type { Connector } from '../connectors/contract.ts'
import type { Collections } from '../mongo/collections.ts'
import type { LimitDocument } from '../mongo/documents.ts'
import { isDuplicate } from '../mongo/duplicate-key.ts'
import { breakerId } from './limits.ts'

type Limits = Pick<Collections, 'limits'>
const failuresToOpen = 5
const openMs = 30_000
/** The longer it has been away, the longer it is left alone: what waits is asked about each time. */
const longestOpenMs = 120_000
const forgottenAfterMs = 10 * openMs
/** One that opened stands until something was done again: that nobody tried does not mean that it is well. */
const openForgottenAfterMs = 7 * 24 * 3_600_000

/** Counts a failure to reach a platform; after five in a row the connection is left alone for 30 seconds, later for longer. */
export async function countFailure(
  { limits }: Limits,
  of: { community: string; connection: string; now: Date },
): Promise<void> {
  const count = { $add: [{ $ifNull: ['$count', 0] }, 1] }
  const away = { $subtract: [of.now, { $ifNull: ['$openedAt', of.now] }] }
  const openUntil = { $add: [of.now, { $max: [openMs, { $min: [longestOpenMs, away] }] }] }
  const opens = { $gte: [count, failuresToOpen] }
  const pauseIsOver = { $lte: [{ $ifNull: ['$openedAt', of.now] }, new Date(of.now.getTime() - openMs)] }
  const fields = {
    community: of.community,
    count,
    openUntil: { $cond: [opens, openUntil, '$openUntil'] },
    openedAt: { $cond: [opens, { $ifNull: ['$openedAt', of.now] }, '$openedAt'] },
    failedAgainAt: { $cond: [pauseIsOver, of.now, '$failedAgainAt'] },
    expireAt: {
      $cond: [
        opens,
        new Date(of.now.getTime() + openForgottenAfterMs),
        new Date(of.now.getTime() + forgottenAfterMs),
      ],
    },
  }
  await limits
    .updateOne({ _id: breakerId(of.connection) }, [{ $set: fields }], { upsert: true })
    .catch((error: unknown) => {
      // Two first failures at once: one of them counts, which is enough.
      if (!isDuplicate(error)) throw error
    })
}

/** Until then one effect tries whether the platform answers again. */
export const tryUntil = (now: Date, { timeoutMs }: Pick<Connector, 'timeoutMs'>): Date =>
  new Date(now.getTime() + timeoutMs)

/** When the time of an open breaker is over, one goes first and the others wait for what comes of it. */
export async function tryFirst(
  { limits }: Limits,
  { _id, openUntil }: LimitDocument,
  now: Date,
  connector: Pick<Connector, 'timeoutMs'>,
): Promise<boolean> {
  if (!openUntil) return true
  const { modifiedCount } = await limits.updateOne(
    { _id, openUntil },
    { $set: { openUntil: tryUntil(now, connector) } },
  )
  return modifiedCount === 1
}

/** A platform that answered is trusted again. */
export async function countSuccess(
  { limits }: Limits,
  connection: string,
  breaker: LimitDocument | null,
): Promise<void> {
  if (breaker) await limits.deleteOne({ _id: breakerId(connection) })
}
