import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { type OwnEventDeps, ownEvent } from '../ingest/own-event.ts'
import type { Collections } from '../mongo/collections.ts'
import type { ModeChange } from '../mongo/documents.ts'

export interface AnnounceDeps extends OwnEventDeps {
  collections: Pick<Collections, 'communities'>
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
  deps: AnnounceDeps,
  community: string,
  { key, at, name, previous, by, until, cause }: ModeChange,
): CommunityEvent {
  return ownEvent(deps, `mode ${community} ${key}`, at, {
    ...{ community, type: 'mode.changed' },
    change: { fields: ['mode'], previous: { mode: previous } },
    ...(cause && { cause }),
    ext: { mode: name, previous, by, until: until?.toISOString() ?? null },
  })
}
