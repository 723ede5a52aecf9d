import type { RaiseActivities } from '../../workflows/carry/round.ts'
import { type OwnEventDeps, ownEvent } from './own-event.ts'

/** Puts a schedule's fire in at the way in; the id is the schedule and its planned time, so a repeat is a duplicate. */
export function createRaiseSchedule(deps: OwnEventDeps): RaiseActivities['raiseSchedule'] {
  return async ({ community, schedule, plannedAt }) => {
    const at = new Date(plannedAt)
    const identity = `schedule ${community} ${schedule} ${at.toISOString()}`
    const told = { community, type: 'schedule.due', ext: { schedule } } as const
    const outcome = await deps.ingest(ownEvent(deps, identity, at, told))
    if (outcome.is === 'unsure') throw new Error('not-stored')
  }
}
