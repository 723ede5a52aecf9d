import { type EffectOutcome, verbs } from '../../nodes/contract/effect.ts'
import { durationMs } from '../../nodes/matching/time.ts'
import type { Claim } from '../mongo/documents.ts'
import { backoffMs, defaultGiveUp } from './backoff.ts'
import { notSent } from './claim.ts'
import type { Ledger } from './ledger-deps.ts'
import { giveNotice } from './notices.ts'
import type { EffectAnswer, EffectOrder } from './perform-effect.ts'
import { rememberDecision } from './remember-decision.ts'
import type { Target } from './target.ts'

export type Settled =
  | { is: 'outcome'; outcome: EffectOutcome }
  | { is: 'send-again' }
  | Extract<EffectAnswer, { is: 'again' }>

/**
 * A claim without receipt: somebody may have sent it. Nothing is done before its time is over; then the platform is
 * asked; only what is known not to have happened, or may happen twice without harm, is sent again.
 */
export async function settleClaim(
  ledger: Ledger,
  order: EffectOrder,
  { connector, connection }: Target,
  claim: Claim,
): Promise<Settled> {
  const { effect, event, run, key } = order
  const databaseNow = await ledger.reads.databaseNow(run._id)
  if (claim.until > databaseNow) {
    return {
      is: 'again',
      at: claim.until,
      why: 'in-doubt',
      reason: 'An earlier attempt may still be under way.',
    }
  }
  const over =
    databaseNow.getTime() - claim.firstAt.getTime() > durationMs(effect.giveUpAfter ?? defaultGiveUp)
  const gaveUp: Settled = {
    is: 'outcome',
    outcome: { is: 'failed', code: 'gave-up', message: `Tried ${claim.attempts} times without success.` },
  }
  if (claim.until.getTime() === notSent.getTime()) return over ? gaveUp : { is: 'send-again' }
  if (!connector || !connection || verbs[effect.verb].place === 'steward') return { is: 'send-again' }

  if (connector.findEffect) {
    const context = {
      community: event.community,
      connection: connection._id,
      config: connection.config,
      credentials: await ledger.openSecret(connection._id),
      now: ledger.now,
      signal: AbortSignal.timeout(connector.timeoutMs),
    }
    const { findEffect } = connector
    const ask = () => findEffect({ ...effect, key }, context).catch(() => ({ is: 'unknown' as const }))
    const first = await ask()
    // A question may break off on a kept connection that the platform was just closing: it is put once more.
    const found = first.is === 'unknown' ? await ask() : first
    if (found.is === 'found') {
      await rememberDecision(ledger, order)
      return { is: 'outcome', outcome: { is: 'done', receipt: { ...found.receipt, found: true } } }
    }
    if (found.is === 'not-found') return over ? gaveUp : { is: 'send-again' }
  }
  if (over) return gaveUp
  const harmless = verbs[effect.verb].setsState || connector.verbs[effect.verb]?.idempotency === 'native'
  if (harmless) return { is: 'send-again' }
  await giveNotice(ledger.collections, {
    id: `ambiguous/${key}`,
    community: event.community,
    rule: run.rule,
    event: event.id,
    question: `Nobody knows whether "${effect.verb}" on ${effect.subject.kind} ${effect.subject.id} was done. Please look, and do it by hand if it was not.`,
    now: databaseNow,
  })
  const wait = Math.max(60_000, backoffMs(claim.attempts))
  return {
    is: 'again',
    at: new Date(databaseNow.getTime() + wait),
    why: 'in-doubt',
    reason: 'Nobody knows whether it was done.',
  }
}
