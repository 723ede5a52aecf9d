import type { JsonObject } from '../../nodes/contract/json.ts'
import type { Collections } from '../mongo/collections.ts'
import type { ConnectionDocument } from '../mongo/documents.ts'
import { gather } from '../mongo/gather.ts'

export interface DoorConnection {
  connection: ConnectionDocument
  credentials: JsonObject
}

export interface DoorConnectionsDeps {
  collections: Pick<Collections, 'connections'>
  openSecret(connection: string): Promise<JsonObject>
  /** Told of each connection that was read. */
  met?(connection: ConnectionDocument): void
}

/** So long what was read serves the next deliveries: a change of a connection is heeded within half a second. */
const keptMs = 500

/** The connection that a delivery comes by, with what its sender signs with; null when there is none. */
export function createDoorConnections({ collections, openSecret, met }: DoorConnectionsDeps) {
  const read = gather(
    (ids) => collections.connections.find({ _id: { $in: ids } }).toArray(),
    ({ _id }) => _id,
  )
  const kept = new Map<string, { readAt: number; found: Promise<DoorConnection | null> }>()

  async function find(id: string): Promise<DoorConnection | null> {
    const [[connection], credentials] = await Promise.all([read(id), openSecret(id)])
    if (!connection) return null
    met?.(connection)
    return { connection, credentials }
  }

  return async (id: string): Promise<DoorConnection | null> => {
    const before = kept.get(id)
    if (before && performance.now() - before.readAt < keptMs) return before.found
    const fresh = { readAt: performance.now(), found: find(id) }
    kept.set(id, fresh)
    try {
      const found = await fresh.found
      // What is not there may be put there any moment, and names are guessed without end.
      if (!found) kept.delete(id)
      return found
    } catch (error) {
      kept.delete(id)
      throw error
    }
  }
}
