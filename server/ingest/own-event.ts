import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { eventId } from './event-id.ts'
import type { Ingested } from './ingest-events.ts'

/** The connection of events that no platform sent. */
const ownConnection = 'steward'

/** What it takes to put an event of Steward's own in at the way in. */
export interface OwnEventDeps {
  ingest(event: CommunityEvent): Promise<Ingested>
  eventKey: string
  now: () => Date
}

type Told = Pick<CommunityEvent, 'community' | 'type' | 'ext'> &
  Partial<Pick<CommunityEvent, 'change' | 'cause'>>

/**
 * An event of Steward's own, about a community. Its id is made of `identity` alone, so whoever tells it again meets a
 * duplicate.
 */
export function ownEvent(
  { eventKey, now }: Pick<OwnEventDeps, 'eventKey' | 'now'>,
  identity: string,
  occurredAt: Date,
  told: Told,
): CommunityEvent {
  return {
    id: eventId(eventKey, ownConnection, identity),
    ...told,
    ...{ connection: ownConnection, platform: ownConnection, ingress: 'manual', actor: null },
    ...{ occurredAt: occurredAt.toISOString(), receivedAt: now().toISOString() },
    subject: { kind: 'community', id: told.community, revision: 1 },
    keys: [`community:${told.community}`],
  }
}
