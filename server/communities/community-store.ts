import { Refusal } from '../http/errors.ts'
import type { Collections } from '../mongo/collections.ts'
import type { CommunityDocument } from '../mongo/documents.ts'
import { raiseRouting } from '../rules/routing-revision.ts'

export interface CommunityDeps {
  collections: Pick<Collections, 'communities' | 'connections' | 'routing' | 'rules'>
  now: () => Date
}

type Change = Partial<Pick<CommunityDocument, 'name' | 'timeZone' | 'ruleOrder' | 'emergencyStop'>>

export async function findCommunity(
  { communities }: Pick<Collections, 'communities'>,
  id: string,
): Promise<CommunityDocument> {
  const found = await communities.findOne({ _id: id })
  if (!found) throw new Refusal('not-found', { detail: `There is no community ${id}.` })
  return found
}

/** A change by compare-and-set; without `basedOn` it holds whatever else was changed (brakes must never be refused). */
export async function changeCommunity(
  { collections }: CommunityDeps,
  id: string,
  change: Change,
  basedOn?: number,
): Promise<CommunityDocument> {
  const changed = await collections.communities.findOneAndUpdate(
    { _id: id, ...(basedOn !== undefined && { revision: basedOn }) },
    { $set: change, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  )
  if (changed) {
    await raiseRouting(collections, id)
    return changed
  }
  const theirs = await findCommunity(collections, id)
  throw new Refusal('changed-meanwhile', { yours: { basedOn, ...change }, theirs: communityView(theirs) })
}

/** Makes a community; `exists-already` when the id is taken. */
export async function createCommunity(
  { collections }: CommunityDeps,
  id: string,
  { name, timeZone }: { name: string; timeZone: string },
): Promise<CommunityDocument> {
  const fresh: CommunityDocument = {
    ...{ _id: id, format: 1, name, timeZone, ruleOrder: [], revision: 1, emergencyStop: null },
    mode: { name: 'normal', until: null, by: 'system' },
  }
  await collections.communities.insertOne(fresh)
  await raiseRouting(collections, id)
  return fresh
}

export function communityView({
  _id,
  name,
  timeZone,
  ruleOrder,
  mode,
  emergencyStop,
  revision,
}: CommunityDocument) {
  return {
    ...{ id: _id, name, timeZone, ruleOrder, revision },
    mode: { ...mode, until: mode.until?.toISOString() ?? null },
    emergencyStop: stopView(emergencyStop),
  }
}

export function stopView(stop: CommunityDocument['emergencyStop']) {
  return stop && { since: stop.since.toISOString(), by: stop.by }
}

/** Refuses a time zone nobody knows, before anything counts hours in it. */
export function checkTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    const message = 'is not a time zone; write it as Europe/Berlin'
    throw new Refusal('invalid', { fields: [{ pointer: '/body/timeZone', message }] })
  }
}
