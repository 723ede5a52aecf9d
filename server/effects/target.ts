import { type EffectRequest, verbs } from '../../nodes/contract/effect.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { Connector } from '../connectors/contract.ts'
import type { ConnectorRegistry } from '../connectors/registry.ts'
import type { CommunityDocument, ConnectionDocument } from '../mongo/documents.ts'
import type { LedgerReads } from './ledger-reads.ts'

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
  reads: Pick<LedgerReads, 'community' | 'connections'>,
  connectors: ConnectorRegistry,
  effect: EffectRequest,
  event: CommunityEvent,
): Promise<Target> {
  const wanted = effect.connection ?? event.connection
  const [community, connections] = await Promise.all([
    reads.community(event.community),
    reads.connections(event.community),
  ])
  const named = ({ _id, name }: ConnectionDocument) => _id === wanted || name === wanted
  const connection = connections.find(named) ?? null
  if (verbs[effect.verb].place === 'steward') return { community, connection }
  const can = ({ platform }: ConnectionDocument) =>
    connectors.find(platform)?.verbs[effect.verb] !== undefined
  const through =
    connection && can(connection)
      ? connection
      : effect.connection === undefined
        ? connections.find(can)
        : undefined
  const connector = through && connectors.find(through.platform)
  return through && connector ? { community, connection: through, connector } : { community, connection }
}
