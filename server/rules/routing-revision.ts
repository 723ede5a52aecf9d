import type { Collections } from '../mongo/collections.ts'

/** Ingest of every process reads this first: what was changed before holds from here on. */
export async function raiseRouting(
  { routing }: Pick<Collections, 'routing'>,
  community: string,
): Promise<void> {
  await routing.updateOne({ _id: community }, { $inc: { revision: 1 } }, { upsert: true })
}
