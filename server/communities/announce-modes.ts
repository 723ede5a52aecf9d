import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { eventId } from '../ingest/event-id.ts'
import type { Ingested } from '../ingest/ingest-events.ts'
import { ownConnection } from '../ingest/raise-schedule.ts'
import type { Collections } from '../mongo/collections.ts'
import type { ModeChange } from '../mongo/documents.ts'

export interface AnnounceDeps {
  collections: Pick<Collections, 'communities'>
  ingest(event: CommunityEvent): Promise<Ingested>
  eventKey: string
  now: () => Date
}

/**
 * Puts changes of a mode in at the way in, oldest first. A change stays noted until it came in, and its event's id is
 * made of community and revision: whoever announces it again meets a duplicate.
 */
export function createAnnounceModes(deps: AnnounceDeps): (community?: string) => Promise<void> {
  const { communities } = deps.collections
  return async (community) => {
    const waiting = { 'unannounced.0': { $exists: true }, ...(community !== undefined && { _id: community }) }
    for (const { _id, unannounced = [] } of await communities.find(waiting).toArray()) {
      for (const change of unannounced) {
        const outcome = await deps.ingest(eventOfChange(deps, _id, change))
        // Nobody knows whether it is stored: the sweep comes back for it.
        if (outcome.is === 'unsure') return
        await communities.updateOne({ _id }, { $pull: { unannounced: { key: change.key } } })
      }
    }
  }
}

function eventOfChange(
  { eventKey, now }: AnnounceDeps,
  community: string,
  { key, at, name, previous, by, until, cause }: ModeChange,
): CommunityEvent {
  return {
    id: eventId(eventKey, ownConnection, `mode ${community} ${key}`),
    ...{ community, connection: ownConnection, platform: ownConnection, type: 'mode.changed' },
    ...{ occurredAt: at.toISOString(), receivedAt: now().toISOString(), ingress: 'manual', actor: null },
    subject: { kind: 'community', id: community, revision: 1 },
    change: { fields: ['mode'], previous: { mode: previous } },
    keys: [`community:${community}`],
    ...(cause && { cause }),
    ext: { mode: name, previous, by, until: until?.toISOString() ?? null },
  }
}
