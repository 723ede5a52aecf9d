import type { EffectFailure, EffectRequest, Verb } from '../../nodes/contract/effect.ts'
import type { CommunityEvent, EventType } from '../../nodes/contract/event.ts'
import type { JsonObject, Words } from '../../nodes/contract/json.ts'
import type { SubjectSnapshot } from '../../nodes/contract/subject.ts'

/** An event before the door gave it an id: everything but id, community, connection, times of receipt. */
export interface NormalisedEvent
  extends Omit<CommunityEvent, 'id' | 'community' | 'connection' | 'platform' | 'receivedAt' | 'ingress'> {
  /** What the event's id is made from: kind and the platform's id of the act, never the delivery's. */
  identity: string
}

export interface ConnectionContext {
  community: string
  connection: string
  config: JsonObject
  credentials: JsonObject
  now: () => Date
  /** Aborted when the time of the call is over. */
  signal?: AbortSignal
}

export interface RawDelivery {
  headers: { readonly [name: string]: string | undefined }
  body: Uint8Array
  /** The peer's address is loopback. */
  loopback: boolean
}

export type Verified =
  | { is: 'genuine' }
  | { is: 'refused'; code: 'bad-signature' | 'stale' | 'missing-header'; sentence: string }
export type Parsed =
  | { is: 'events'; events: NormalisedEvent[] }
  | { is: 'refused'; code: 'not-json' | 'not-understood'; sentence: string; field?: string }

export interface EffectCall extends EffectRequest {
  /** Passed on wherever a platform takes an idempotency key. */
  key: string
  /** How many of our effects led to this one: passed on where a platform keeps it, and read back with the event. */
  depth: number
}
export type PlatformAnswer =
  | { is: 'done'; receipt: JsonObject; already?: true }
  | { is: 'refused'; code: EffectFailure | 'auth'; message: string }
  | { is: 'rate-limited'; retryAfterMs: number }
  | { is: 'temporary'; message: string }
  /** Nobody knows whether it was done. */
  | { is: 'ambiguous'; message: string }

export interface VerbSupport {
  idempotency: 'native' | 'set-state' | 'claim-only'
}

export type Polled =
  | { is: 'events'; events: NormalisedEvent[]; cursor: string; more: boolean }
  | { is: 'failed'; sentence: Words; retryAfterMs?: number }

type Health = { healthy: true } | { healthy: false; sentence: Words }

/** What there is to choose from on a platform, by the names that rules use. */
export interface PlatformChoices {
  spaces: string[]
  roles: string[]
  tags: string[]
}

/** One platform. Everything a rule can hear from it and do on it. */
export interface Connector {
  platform: string
  title: Words
  events: readonly EventType[]
  verbs: { readonly [verb in Verb]?: VerbSupport }
  /** Requests per second one connection may make. */
  rate: { perSecond: number; burst: number }
  timeoutMs: number
  /** The longest text it takes, in characters; absent: nobody knows. */
  longestText?: number
  /** How long after a request its deed may still appear. */
  settlingMs: number
  configSchema: JsonObject
  credentialSchema: JsonObject
  verify(delivery: RawDelivery, context: ConnectionContext): Verified
  parse(delivery: RawDelivery, context: ConnectionContext): Parsed
  act(call: EffectCall, context: ConnectionContext): Promise<PlatformAnswer>
  /** Whether the effect of that key was done; absent where a platform can not be asked. */
  findEffect?(
    call: Omit<EffectCall, 'depth'>,
    context: ConnectionContext,
  ): Promise<{ is: 'found'; receipt: JsonObject } | { is: 'not-found' } | { is: 'unknown' }>
  /** The subject as it is on the platform now, before a destructive effect. */
  look?(
    subject: EffectRequest['subject'],
    context: ConnectionContext,
  ): Promise<{ is: 'here'; subject: SubjectSnapshot; state: string } | { is: 'gone' } | { is: 'unknown' }>
  /** What happened since the cursor, oldest first; null: from the beginning. The connector overlaps what it must. */
  poll?(cursor: string | null, context: ConnectionContext): Promise<Polled>
  /** How long to leave between polls; absent: deliveries come as well, and polls only look for lost ones. */
  pollEveryMs?: number
  /** Spaces, roles and tags as they are now, for the editor's menus; null when it does not answer. */
  choices?(context: ConnectionContext): Promise<PlatformChoices | null>
  health(context: ConnectionContext): Promise<Health>
}
