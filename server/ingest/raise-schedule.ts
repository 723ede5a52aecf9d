import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { RaiseActivities } from '../../workflows/carry/round.ts'
import { eventId } from './event-id.ts'
import type { Ingested } from './ingest-events.ts'

/** The connection of events that no platform sent. */
export const ownConnection = 'steward'

/** Puts a schedule's fire in at the way in; the id is the schedule and its planned time, so a repeat is a duplicate. */
export function createRaiseSchedule(deps: {
  ingest(event: CommunityEvent): Promise<Ingested>
  eventKey: string
  now: () => Date
}): RaiseActivities['raiseSchedule'] {
  return async ({ community, schedule, plannedAt }) => {
    const occurredAt = new Date(plannedAt).toISOString()
    const outcome = await deps.ingest({
      id: eventId(deps.eventKey, ownConnection, `schedule ${community} ${schedule} ${occurredAt}`),
      ...{
        community,
        connection: ownConnection,
        platform: ownConnection,
        type: 'schedule.due',
        ingress: 'manual',
      },
      ...{ occurredAt, receivedAt: deps.now().toISOString(), actor: null, ext: { schedule } },
      subject: { kind: 'community', id: community, revision: 1 },
      keys: [`community:${community}`],
    })
    if (outcome.is === 'unsure') throw new Error('not-stored')
  }
}
