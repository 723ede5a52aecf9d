import type { JsonObject } from './json.ts'

export type Lane = 'safety' | 'service' | 'engagement'

/** What one verb is like; the one table of them is `verbs`. */
export interface VerbFacts {
  /** The verb that takes it back; null when nothing does. */
  inverse: Verb | null
  /** Takes something away from a member; counted by the caps. */
  destructive: boolean
  /** `platform`: sent through a connector; `steward`: done in Steward's own records. */
  place: 'platform' | 'steward'
  /** Says something to somebody: skipped once the subject was handled. */
  speaks: boolean
  /** Sets a state, so that doing it twice is doing it once. */
  setsState: boolean
}

const platform = (facts: Partial<VerbFacts> & Pick<VerbFacts, 'inverse'>) =>
  ({ destructive: false, place: 'platform', speaks: false, setsState: true, ...facts }) satisfies VerbFacts
const steward = (facts: Partial<VerbFacts> & Pick<VerbFacts, 'inverse'>) =>
  ({ destructive: false, place: 'steward', speaks: false, setsState: true, ...facts }) satisfies VerbFacts

export const verbNames = [
  'hide',
  'show',
  'remove',
  'restore',
  'lock',
  'unlock',
  'hold-for-review',
  'release',
  'reply',
  'send-message',
  'send-email',
  'add-tag',
  'remove-tag',
  'add-role',
  'remove-role',
  'warn',
  'mute',
  'unmute',
  'ban',
  'unban',
  'notify-team',
  'send-request',
  'set-label',
  'add-strike',
  'open-case',
  'set-mode',
  'remember',
] as const
/** The kind of an effect; named as its action node. */
export type Verb = (typeof verbNames)[number]

export const verbs: Record<Verb, VerbFacts> = {
  hide: platform({ inverse: 'show', destructive: true }),
  show: platform({ inverse: 'hide' }),
  remove: platform({ inverse: 'restore', destructive: true }),
  restore: platform({ inverse: 'remove' }),
  lock: platform({ inverse: 'unlock', destructive: true }),
  unlock: platform({ inverse: 'lock' }),
  'hold-for-review': platform({ inverse: 'release', destructive: true }),
  release: platform({ inverse: 'hold-for-review' }),
  reply: platform({ inverse: 'remove', speaks: true, setsState: false }),
  'send-message': platform({ inverse: null, speaks: true, setsState: false }),
  'send-email': platform({ inverse: null, speaks: true, setsState: false }),
  'add-tag': platform({ inverse: 'remove-tag', speaks: true }),
  'remove-tag': platform({ inverse: 'add-tag' }),
  'add-role': platform({ inverse: 'remove-role' }),
  'remove-role': platform({ inverse: 'add-role', destructive: true }),
  warn: platform({ inverse: null, destructive: true, setsState: false }),
  mute: platform({ inverse: 'unmute', destructive: true }),
  unmute: platform({ inverse: 'mute' }),
  ban: platform({ inverse: 'unban', destructive: true }),
  unban: platform({ inverse: 'ban' }),
  'send-request': platform({ inverse: null, setsState: false }),
  'notify-team': steward({ inverse: null, setsState: false }),
  'set-label': steward({ inverse: null }),
  'add-strike': steward({ inverse: null, destructive: true, setsState: false }),
  'open-case': steward({ inverse: null }),
  'set-mode': steward({ inverse: 'set-mode' }),
  remember: steward({ inverse: null, setsState: false }),
}

/** Verbs after which later rules leave the subject alone ("handled by …"). */
export const handlingVerbs: readonly Verb[] = ['hide', 'remove', 'hold-for-review', 'ban']

/** Something to be done; described by an action node, performed by the ledger. */
export interface EffectRequest {
  verb: Verb
  /** The connection to act through; absent: the event's own. */
  connection?: string
  /** What is acted on: the id of a post, comment, message, thread or member. */
  subject: { kind: 'post' | 'comment' | 'message' | 'thread' | 'member' | 'community'; id: string }
  /** The revision the decision was made on; absent for members. */
  revision?: number
  params: JsonObject
  /** How long a failing effect is tried again; ISO 8601 duration. */
  giveUpAfter?: string
}

/** What the outside answered. */
export type EffectOutcome =
  | { is: 'done'; receipt: JsonObject }
  | { is: 'would-have' }
  | { is: 'skipped'; reason: string }
  | { is: 'failed'; code: EffectFailure; message: string }

export type EffectFailure =
  | 'permission'
  | 'validation'
  | 'not-found'
  | 'policy'
  | 'window-closed'
  | 'gave-up'
  | 'unsupported'
  | 'template'
