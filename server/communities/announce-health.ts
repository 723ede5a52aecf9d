import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { breakerId } from '../effects/limits.ts'
import { type OwnEventDeps, ownEvent } from '../ingest/own-event.ts'
import type { Collections } from '../mongo/collections.ts'
import type { ConnectionDocument, Degraded, LimitDocument } from '../mongo/documents.ts'

export interface AnnounceHealthDeps extends OwnEventDeps {
  collections: Pick<Collections, 'connections' | 'limits'>
}

/**
 * Puts in at the way in that a connection is in trouble, and that it is well again, once each. What was announced
 * stays noted with the connection; the event's id is made of when it began, so whoever announces it again meets a
 * duplicate.
 */
export function createAnnounceHealth(deps: AnnounceHealthDeps): () => Promise<void> {
  const { connections, limits } = deps.collections
  return async () => {
    const breakers = await limits.find({ _id: /^breaker\//, failedAgainAt: { $exists: true } }).toArray()
    const silent = new Map(breakers.map((breaker) => [breaker._id, breaker]))
    const asked = breakers.map(({ _id }) => _id.slice(breakerId('').length))
    const inTrouble = {
      $or: [{ broken: { $ne: null } }, { degraded: { $exists: true } }, { _id: { $in: asked } }],
    }
    for (const connection of await connections.find(inTrouble).toArray()) {
      const told = connection.degraded
      const is = troubleOf(connection, silent.get(breakerId(connection._id)))
      if (told?.since.getTime() === is?.since.getTime()) continue
      const outcomes = [
        ...(told ? [await deps.ingest(eventOf(deps, connection, told, 'connection.recovered'))] : []),
        ...(is ? [await deps.ingest(eventOf(deps, connection, is, 'connection.degraded'))] : []),
      ]
      // Nobody knows whether it is stored: the sweep comes back for it.
      if (outcomes.some((outcome) => outcome.is === 'unsure')) return
      const before = told ? { 'degraded.since': told.since } : { degraded: { $exists: false } }
      const change = is ? { $set: { degraded: is } } : { $unset: { degraded: '' as const } }
      await connections.updateOne({ _id: connection._id, ...before }, change)
    }
  }
}

/** Refused credentials before silence: they are the reason that lasts. */
function troubleOf({ broken }: ConnectionDocument, breaker: LimitDocument | undefined): Degraded | undefined {
  if (broken) return { why: 'refused', since: broken.since }
  return breaker?.openedAt && { why: 'silent', since: breaker.openedAt }
}

/** An event of Steward's own: on the connection itself, what rules do about it would be held with everything else. */
function eventOf(
  deps: AnnounceHealthDeps,
  { _id, name, community, platform }: ConnectionDocument,
  { why, since }: Degraded,
  type: 'connection.degraded' | 'connection.recovered',
): CommunityEvent {
  const at = type === 'connection.degraded' ? since : deps.now()
  return ownEvent(deps, `${type} ${_id} ${since.toISOString()}`, at, {
    ...{ community, type },
    ext: { connection: _id, name, platform, why, since: since.toISOString() },
  })
}
