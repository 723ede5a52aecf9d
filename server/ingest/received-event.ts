import type { CommunityEvent, Ingress } from '../../nodes/contract/event.ts'
import type { JsonValue } from '../../nodes/contract/json.ts'
import type { NormalisedEvent } from '../connectors/contract.ts'
import type { ConnectionDocument } from '../mongo/documents.ts'
import { eventId } from './event-id.ts'

export interface Receipt {
  connection: Pick<ConnectionDocument, '_id' | 'community' | 'platform'>
  ingress: Ingress
  eventKey: string
  receivedAt: string
}

/** The event as it is stored, however it came: with its id, where it came from, and every text well-formed. */
export function receivedEvent(event: NormalisedEvent, by: Receipt): CommunityEvent {
  const { identity, ...rest } = event
  const { connection, ingress, eventKey, receivedAt } = by
  return {
    ...(isWellFormed(rest) ? rest : wellFormed(rest)),
    id: eventId(eventKey, connection._id, identity),
    community: connection.community,
    connection: connection._id,
    platform: connection.platform,
    receivedAt,
    ingress,
  }
}

/** The database takes no NUL in a name: one such event would refuse everything that is written with it. */
const nameOf = (name: string) => name.replaceAll('\0', '').toWellFormed()

/** Nearly every event is, and need not be copied. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isWellFormed)
  return Object.entries(value).every(([name, item]) => name === nameOf(name) && isWellFormed(item))
}

/** Lone surrogates become U+FFFD at the door, before any hash; everything else stays. */
function wellFormed<T>(value: T): T
function wellFormed(value: JsonValue | undefined): JsonValue | undefined {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map((item) => wellFormed(item))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [nameOf(name), wellFormed(item)]))
  }
  return value
}
