import type { EffectFailure, Verb } from '../../../nodes/contract/effect.ts'
import type { EventType } from '../../../nodes/contract/event.ts'
import type {
  ConnectionContext,
  EffectCall,
  PlatformAnswer,
  RawDelivery,
} from '../../../server/connectors/contract.ts'
import type { Misdeed } from '../a-platform.ts'

/** What a platform is in a test: how it tells, how it acts, and how it goes wrong. */
export interface Simulator {
  /** A connection that works. */
  context: ConnectionContext
  deliveries: {
    good: { what: string; delivery: RawDelivery; types: EventType[] }[]
    /** Refused by `verify` or, where they are genuine, by `parse`. */
    bad: { what: string; delivery: RawDelivery; code: string }[]
  }
  acting?: {
    /** Something that can be done, on a subject of its own. */
    call(verb: Verb, key: string): Promise<EffectCall>
    /** How often the deed of a key was really done. */
    deeds(key: string): Promise<number>
    /** The next deed asked for goes wrong so. */
    misbehave(misdeed: Misdeed): Promise<void>
    /** What each misdeed must be called. */
    expected: { readonly [misdeed in Misdeed]?: PlatformAnswer['is'] }
    /** A call for a subject that is not there. */
    nowhere?: EffectCall
  }
  /** The same connection with credentials that the platform does not take, and what that is called. */
  refused?: { context: ConnectionContext; code: EffectFailure | 'auth' }
  /** The same connection to where nobody listens. */
  unreachable?: { context: ConnectionContext; call(verb: Verb, key: string): Promise<EffectCall> }
  looking?: { here: EffectCall['subject']; gone: EffectCall['subject'] }
  close(): Promise<void>
}

export const secretOf = (text: string) => `whsec_${Buffer.from(text.padEnd(32, '.')).toString('base64')}`

/** A connection of the demo community. */
export function aContext(
  config: ConnectionContext['config'],
  credentials: ConnectionContext['credentials'],
): ConnectionContext {
  return { community: 'demo', connection: 'c', config, credentials, now: () => new Date() }
}
