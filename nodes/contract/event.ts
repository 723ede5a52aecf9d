import type { IsoTime, JsonObject, JsonValue } from './json.ts'
import type { MemberRef, SubjectSnapshot } from './subject.ts'

/** Every type of event. Adding one is adding a line here. */
export const eventTypes = [
  'post.created',
  'post.edited',
  'post.deleted',
  'post.restored',
  'comment.created',
  'comment.edited',
  'comment.deleted',
  'comment.restored',
  'message.received',
  'mention.received',
  'reaction.added',
  'reaction.removed',
  'member.joined',
  'member.left',
  'member.changed',
  'member.asked-to-join',
  'report.created',
  'report.resolved',
  'thread.changed',
  'moderation.done',
  'moderation.reversed',
  'task.decided',
  'appeal.created',
  'appeal.decided',
  'metric.spiked',
  'metric.recovered',
  'schedule.due',
  'publishing.due',
  'mode.changed',
  'webhook.received',
  'connection.degraded',
  'connection.recovered',
  'platform.unmapped',
] as const
export type EventType = (typeof eventTypes)[number]

export type Ingress = 'webhook' | 'poll' | 'stream' | 'backfill' | 'manual'

/** A key by which waiting runs hear of an event: `member:…`, `thread:…`, `post:…`. */
export type EventKey = `${'member' | 'thread' | 'post' | 'event' | 'community'}:${string}`

/** Something that happened in a community; stored once, whatever the number of deliveries. */
export interface CommunityEvent {
  /** HMAC over connection, kind and the platform's id of the act; carries no personal data. */
  id: string
  community: string
  connection: string
  platform: string
  type: EventType
  occurredAt: IsoTime
  receivedAt: IsoTime
  ingress: Ingress
  /** Who did it; null when nobody in particular (a schedule). */
  actor: MemberRef | null
  subject: SubjectSnapshot
  thread?: { id: string; title?: string }
  space?: string
  /** What was replied to, reported or reacted to. */
  target?: SubjectSnapshot
  change?: { fields: string[]; previous: JsonObject }
  report?: { reason: string; reporter?: string }
  reaction?: { emoji: string }
  /** Of moderation events: what a person or tool on the platform did. */
  moderation?: { verb: string; by: 'person' | 'tool'; reason?: string }
  keys: EventKey[]
  /** Set when Steward itself caused the event. */
  cause?: { run: string; depth: number }
  ext: { [key: string]: JsonValue }
}

/** Which later events wake a stop: by type, and by a key they carry. */
export interface EventMatch {
  types: EventType[]
  key: EventKey
  /** CEL over `event`; absent: every event of the type and key. */
  when?: string
}
