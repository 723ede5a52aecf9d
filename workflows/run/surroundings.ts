import type { Catalog } from '../../nodes/catalog.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { IsoTime } from '../../nodes/contract/json.ts'

/** What is around a run while it is advanced, and is not part of it. */
export interface Surroundings {
  event: CommunityEvent
  community: { id: string; name: string }
  catalog: Catalog
  /** The later of the carrier's and the worker's clock; in the trail, so that a replay passes the same. */
  now: IsoTime
}
