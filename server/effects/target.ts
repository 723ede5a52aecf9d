import { type EffectRequest, verbs } from '../../nodes/contract/effect.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { Connector } from '../connectors/contract.ts'
import type { ConnectorRegistry } from '../connectors/registry.ts'
import type { Collections } from '../mongo/collections.ts'
import type { CommunityDocument, ConnectionDocument } from '../mongo/documents.ts'

/** Through what an effect acts, and whose brakes it obeys. */
export interface Target {
  community: CommunityDocument | null
  /** The connection whose hand and brakes count. */
  connection: ConnectionDocument | null
  /** Absent for Steward's own verbs. */
  connector?: Connector
}

/**
 * The connection an effect names, else the event's own; when that one does not know the verb (a mail, a request),
 * the first of the community's that does.
 */
export async function targetOf(
  collections: Pick<Collections, 'communities' | 'connections'>,
  connectors: ConnectorRegistry,
  effect: EffectRequest,
  event: CommunityEvent,
): Promise<Target> {
  const wanted = effect.connection ?? event.connection
  const [community, connection] = await Promise.all([
    collections.communities.findOne({ _id: event.community }),
    collections.connections.findOne({ community: event.community, $or: [{ _id: wanted }, { name: wanted }] }),
  ])
  if (verbs[effect.verb].place === 'steward') return { community, connection }
  const connector = connection && connectors.find(connection.platform)
  if (connector?.verbs[effect.verb]) return { community, connection, connector }
  if (effect.connection === undefined) {
    const platforms = connectors.withVerb(effect.verb).map(({ platform }) => platform)
    const able = await collections.connections.findOne(
      { community: event.community, platform: { $in: platforms } },
      { sort: { _id: 1 } },
    )
    const other = able && connectors.find(able.platform)
    if (other) return { community, connection: able, connector: other }
  }
  return { community, connection }
}
