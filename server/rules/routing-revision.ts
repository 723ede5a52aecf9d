import { setTimeout as pause } from 'node:timers/promises'
import type { Collections } from '../mongo/collections.ts'

/** So long after it was asked for, a process that routes events goes by a revision it read. */
export const routingHoldsMs = 200
/** Timers of two machines run a little apart. */
const marginMs = 50

/**
 * What was changed before holds in every process once this resolves: what any of them had read earlier has run out
 * by then.
 */
export async function raiseRouting(
  { routing }: Pick<Collections, 'routing'>,
  community: string,
): Promise<void> {
  await routing.updateOne({ _id: community }, { $inc: { revision: 1 } }, { upsert: true })
  await pause(routingHoldsMs + marginMs)
}
