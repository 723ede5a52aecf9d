import type { Collections } from '../mongo/collections.ts'
import type { CommunityDocument, ModeChange } from '../mongo/documents.ts'
import { raiseRouting } from '../rules/routing-revision.ts'

const normalMode = 'normal'
type Stores = Pick<Collections, 'communities' | 'routing'>

const hasRunOut = (now: Date) => ({
  $and: [{ $ne: ['$mode.until', null] }, { $lte: ['$mode.until', now] }, { $ne: ['$mode.name', normalMode] }],
})
const nextRevision = { $add: ['$revision', 1] }
const keyOf = (what: string) => ({ $concat: [{ $toString: nextRevision }, what] })
const ranOut = {
  ...{ key: keyOf(' ran out'), at: '$mode.until', name: normalMode, previous: '$mode.name' },
  ...{ by: 'expiry', until: null },
}

/**
 * Sets the mode, whatever else was changed (a brake is never refused), and notes with the same write what is to be
 * announced: nothing when the mode stays, two changes when the one before had run out unnoticed. Answers the
 * community as it was; null when there is none.
 */
export async function changeMode(
  stores: Stores,
  community: string,
  mode: CommunityDocument['mode'],
  { now, cause }: { now: Date; cause?: ModeChange['cause'] },
): Promise<CommunityDocument | null> {
  const expired = hasRunOut(now)
  const before = { $cond: [expired, normalMode, '$mode.name'] }
  const name = { $literal: mode.name }
  const change = {
    ...{ key: keyOf(''), at: now, name, previous: before, by: { $literal: mode.by }, until: mode.until },
    ...(cause && { cause: { $literal: cause } }),
  }
  const announced = [
    { $ifNull: ['$unannounced', []] },
    { $cond: [expired, [ranOut], []] },
    { $cond: [{ $ne: [before, name] }, [change], []] },
  ]
  const set = {
    unannounced: { $concatArrays: announced },
    mode: { $literal: mode },
    revision: nextRevision,
  }
  const was = await stores.communities.findOneAndUpdate({ _id: community }, [{ $set: set }], {
    returnDocument: 'before',
  })
  if (was) await raiseRouting(stores, community)
  return was
}

/** Ends the modes that ran out; every process may do it, one of them does. */
export async function endModes(stores: Stores, now: Date): Promise<void> {
  const over = { 'mode.until': { $lte: now } }
  for (const { _id } of await stores.communities.find(over, { projection: { _id: 1 } }).toArray()) {
    const announced = [{ $ifNull: ['$unannounced', []] }, { $cond: [hasRunOut(now), [ranOut], []] }]
    const set = {
      unannounced: { $concatArrays: announced },
      mode: { name: normalMode, until: null, by: 'expiry' },
      revision: nextRevision,
    }
    const { modifiedCount } = await stores.communities.updateOne({ _id, ...over }, [{ $set: set }])
    if (modifiedCount > 0) await raiseRouting(stores, _id)
  }
}
