import type { EffectOutcome, EffectRequest } from '../../nodes/contract/effect.ts'
import type { CommunityEvent, EventKey, EventType } from '../../nodes/contract/event.ts'
import type { IsoTime, JsonObject, JsonValue } from '../../nodes/contract/json.ts'
import type { SubjectKind } from '../../nodes/contract/subject.ts'
import type { Answer, AnswerKey, Run } from '../../workflows/run/run.ts'
import type { HeldWhy } from '../effects/held-why.ts'
import type { PollState } from '../polls/poll-state.ts'

export interface CommunityDocument {
  _id: string
  format: 1
  name: string
  /** Rule ids in the order people set; those absent follow by name. */
  ruleOrder: string[]
  mode: { name: string; until: Date | null; by: string }
  /** All effects held since then; null when not stopped. */
  emergencyStop: { since: Date; by: string } | null
  timeZone: string
  revision: number
  /** Changes of the mode that have not come in as events yet, oldest first. */
  unannounced?: ModeChange[]
}
export interface ModeChange {
  /** Of the revision that it came with: names its event. */
  key: string
  at: Date
  name: string
  previous: string
  by: string
  until: Date | null
  /** Set when a rule did it. */
  cause?: { run: string; depth: number }
}

export type Hand = 'watch only' | 'ask first' | 'acting'
export interface ConnectionDocument {
  _id: string
  format: 1
  community: string
  name: string
  platform: string
  hand: Hand
  config: JsonObject
  emergencyStop: { since: Date; by: string } | null
  /** Set while credentials are refused: its effects are held. */
  broken: { code: string; message: string; since: Date } | null
  /** The trouble that was announced as an event; gone with the announcement of its end. */
  degraded?: Degraded
  /** Older events are history: counted, they start nothing. ISO duration. */
  horizon: string
  poll?: PollState
  revision: number
}
/** Why a connection is in trouble, and since when: its credentials are refused, or it does not answer. */
export interface Degraded {
  why: 'refused' | 'silent'
  since: Date
}
/** Credentials of a connection, apart from everything that is shown or exported. */
export interface SecretDocument {
  _id: string
  format: 1
  community: string
  sealed: { keyId: string; wrappedKey: string; iv: string; tag: string; data: string }
}

/** The event and the outbox are one document. */
export interface EventDocument extends Omit<CommunityEvent, 'id'> {
  _id: string
  format: 1
  /** BSON copies of the times, for windows and retention. */
  at: Date
  /** Open until its runs are carried; swept when older than 10 s. */
  open: boolean
  openSince: Date
  /** Runs decided at ingest; absent: undecided, a worker decides. */
  decided?: DecidedRun[]
  /** Rules that came to their end without an effect, as `saveEnded` writes them. */
  ended?: string[]
  simhash?: string
  /** Processes that ended while they decided it. */
  deaths?: number
  /** Nothing but the id is left of it then. */
  strippedAt?: Date
  /** Left to people: it could not be decided. */
  setAsideAt?: Date
}
export interface DecidedRun {
  run: Run
  purpose: 'safety' | 'service' | 'engagement'
  order: number
}

export interface Claim {
  effect: EffectRequest
  holder: string
  /** Until then its holder may still be sending. */
  until: Date
  at: Date
  attempts: number
  firstAt: Date
  receipt?: { outcome: EffectOutcome; at: Date }
  unaudited?: true
}

/** One question that an event can answer while a run rests. */
export interface Listening {
  type: EventType
  key: EventKey
  /** The question's key, or `exit`. */
  answers: AnswerKey
  when?: string
  goal?: boolean
  /** Events that happened before do not count. */
  since: IsoTime
}

/** Everything about a run: its place is the truth, the carrier only moves it. */
export interface RunDocument extends Omit<Run, 'id'> {
  _id: string
  format: 1
  purpose: 'safety' | 'service' | 'engagement'
  order: number
  /** Rises with every write by a holder. */
  seq: number
  /** The database was restored since, and the run may have gone on in the time that was lost. */
  beforeRestore?: true
  /** When it wants to be moved next; null when it is done. */
  dueAt: Date | null
  /** `type|key` of the events it hears; what is asked of each is in `listening`. */
  waits: string[]
  listening: Listening[]
  /** Names the bulk write that saved it last, so that a partly matched one can be read back. */
  savedBy?: string
  carrier: string | null
  holder: string | null
  heldUntil: Date
  tries: number
  /** Processes that ended while it was walking. */
  deaths?: number
  /** By `claimName`. */
  claims: { [name: string]: Claim }
  /** Answers that arrived from outside while somebody may hold the run; merged by its next mover. */
  inbox: { [key: AnswerKey]: Answer }
  /** Rises with everything that arrives: a park that did not see it does not match. */
  wakes: number
  wish?: 'cancel' | 'pause'
  /** What it stands before, in words for the console. */
  resting?: {
    is: 'time' | 'event' | 'person' | 'ledger' | 'order'
    key: AnswerKey
    reason: string
    /** What holds the effect back, where the ledger does. */
    why?: HeldWhy
  }
  startedAt: Date
  updatedAt: Date
  endedAt?: Date
}

export interface EntryDocument {
  _id: string
  community: string
  rule: string
  run: string
  until: Date | null
  /** Freed when its run ends. */
  oneAtATime?: true
}

export interface TaskDocument {
  _id: string
  format: 1
  community: string
  run: string | null
  rule: string | null
  key: AnswerKey
  kind: 'approve' | 'review' | 'by-hand' | 'veto' | 'notice'
  question: string
  answers: string[]
  group: string
  escalateTo: { group: string; at: Date } | null
  state: 'open' | 'decided' | 'timed-out' | 'closed'
  claimedBy: { person: string; until: Date } | null
  verdict: { answer: string; by: string; reason: string; at: Date } | null
  /** Decided, and the run that asked was not told yet. */
  untold?: true
  event: string | null
  until: Date
  createdAt: Date
  revision: number
}

/** A post, comment, message, thread or member, as Steward knows it. `_id` = `{community}/{connection}/{kind}/{id}`. */
export interface SubjectDocument {
  _id: string
  format: 1
  community: string
  connection: string
  kind: SubjectKind
  platformId: string
  revision: number
  gone: boolean
  /** Of what was heard about that, the latest. */
  cameOrWentAt?: Date
  /** The last decision by a person on the platform or a rule. */
  decided: {
    verb: string
    by: 'person' | 'rule'
    rule?: string
    run?: string
    purpose?: string
    at: Date
  } | null
  labels: { [label: string]: { until: Date | null } }
  /** By effect key, so that a strike counts once. */
  strikes: { [effectKey: string]: { points: number; until: Date | null } }
  snapshot: { [field: string]: JsonValue }
  firstSeenAt: Date
  updatedAt: Date
}

export interface MemoryDocument {
  _id: string
  community: string
  rule: string
  name: string
  key: string
  value: JsonValue
  applied: string[]
  expireAt: Date | null
}
/** Of a process: everything it stored up to then was recorded and heard. */
export interface MarkDocument {
  _id: string
  format: 1
  upTo: Date
  at: Date
}
/** How often a port was passed in an hour. */
export interface TallyDocument {
  _id: string
  community: string
  rule: string
  version: number
  node: string
  port: string
  hour: Date
  count: number
}

/** One document: how far the database was lifted. */
export interface MigrationDocument {
  _id: 'database'
  format: 1
  step: number
}

/** One document: rises with every restore of the database. */
export interface EpochDocument {
  _id: 'epoch'
  format: 1
  epoch: number
  lost: LostTime[]
}
/** From a backup to its restore: what was done then stands on the platforms alone. */
export interface LostTime {
  since: Date
  until: Date
}

/** Slots, caps and breakers; one document a counter. */
export interface LimitDocument {
  _id: string
  community: string
  count: number
  nextAt?: Date
  openUntil?: Date
  /** Of a breaker: when it opened, and when a try after its first pause failed too. */
  openedAt?: Date
  failedAgainAt?: Date
  expireAt: Date
}
