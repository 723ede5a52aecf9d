import type { EffectOutcome } from '../../nodes/contract/effect.ts'
import { durationMs } from '../../nodes/matching/time.ts'
import type { ConnectionContext, Connector, PlatformAnswer } from '../connectors/contract.ts'
import { crashPoint } from '../faults/crash-point.ts'
import type { Claim, ConnectionDocument } from '../mongo/documents.ts'
import { backoffMs, defaultGiveUp } from './backoff.ts'
import { withinCap, withinRate } from './brakes.ts'
import { countFailure, countSuccess } from './breaker.ts'
import { claimEffect, type Held, releaseClaim } from './claim.ts'
import { lookFirst, type Stale } from './freshness.ts'
import type { HeldWhy } from './held-why.ts'
import type { Finish, Ledger } from './ledger-deps.ts'
import { holdRate } from './limits.ts'
import { giveNotice } from './notices.ts'
import { depthOf, type EffectAnswer, type EffectOrder } from './perform-effect.ts'
import { rememberDecision } from './remember-decision.ts'

interface Sending {
  order: EffectOrder
  held: Held
  claim: Claim | undefined
  finish: Finish
  outdated(stale: Stale): EffectAnswer
  /** From the start, on what stands in the database now. */
  anew(): Promise<EffectAnswer>
}

/** Waits for the connection's turn, claims, sends within the claim's time, and says what came of it. */
export async function sendEffect(
  ledger: Ledger,
  { order, held, claim: before, finish, outdated, anew }: Sending,
  { connector, connection }: { connector: Connector; connection: ConnectionDocument },
): Promise<EffectAnswer> {
  const { collections, writeRun, now } = ledger
  const { effect, event, run, key } = order
  const of = { community: event.community, connection: connection._id }
  const { hold, breaker } = await withinRate(ledger, order, { connector, connection: connection._id })
  if (hold) return hold

  const config = connection.config
  const around = { ...of, config, credentials: await ledger.openSecret(connection._id), now }
  const looking = { ...around, signal: AbortSignal.timeout(connector.timeoutMs) }
  const stale = await lookFirst({ effect, event, rule: run.rule }, connector, looking)
  if (stale) return outdated(stale)

  // Last before the claim, so that an effect counts once however long it waited.
  const cap = before ? null : await withinCap(collections, order, now())
  if (cap) return cap

  // The request's time runs from before the claim was sent, so that it is aborted before the claim's `until`.
  const signal = AbortSignal.timeout(connector.timeoutMs)
  const lastsMs = connector.timeoutMs + connector.settlingMs
  const claim = await claimEffect(writeRun, held, effect, { lastsMs, before, now: now() })
  if (!claim) return anew()
  crashPoint('effect.claimed')
  const answer = await actOrAmbiguous(
    connector,
    { ...effect, key, depth: depthOf(event) },
    { ...around, signal },
  )
  crashPoint('effect.sent')

  const finished = (outcome: EffectOutcome) => finish(outcome, true)
  const again = (ms: number, why: HeldWhy, reason: string): EffectAnswer => ({
    is: 'again',
    why,
    at: new Date(now().getTime() + ms),
    reason,
  })
  const isOver = () =>
    now().getTime() - claim.firstAt.getTime() > durationMs(effect.giveUpAfter ?? defaultGiveUp)
  switch (answer.is) {
    case 'done': {
      // The decision before the receipt: a crash between the two leaves a claim that is looked into again.
      await Promise.all([rememberDecision(ledger, order), countSuccess(collections, connection._id, breaker)])
      const receipt = answer.already ? { ...answer.receipt, already: true } : answer.receipt
      return finished({ is: 'done', receipt })
    }
    case 'refused': {
      if (answer.code !== 'auth') {
        await countSuccess(collections, connection._id, breaker)
        return finished({ is: 'failed', code: answer.code, message: answer.message })
      }
      await releaseClaim(writeRun, held)
      await holdConnection(ledger, order, connection, answer.message)
      return again(60_000, 'refused', `The connection ${connection.name} is refused.`)
    }
    case 'rate-limited': {
      const waitMs = Math.max(1_000, answer.retryAfterMs)
      await Promise.all([
        releaseClaim(writeRun, held),
        countSuccess(collections, connection._id, breaker),
        holdRate(collections, { ...of, until: new Date(now().getTime() + waitMs) }),
      ])
      if (isOver())
        return finished({ is: 'failed', code: 'gave-up', message: 'The platform kept limiting us.' })
      return again(waitMs, 'rate', 'The platform asks to wait.')
    }
    case 'temporary':
      await Promise.all([releaseClaim(writeRun, held), countFailure(collections, { ...of, now: now() })])
      if (isOver()) return finished({ is: 'failed', code: 'gave-up', message: answer.message })
      return again(backoffMs(claim.attempts), 'temporary', answer.message)
    case 'ambiguous': {
      await countFailure(collections, { ...of, now: now() })
      return again(Math.max(lastsMs, backoffMs(claim.attempts)), 'in-doubt', answer.message)
    }
  }
}

async function actOrAmbiguous(
  connector: Connector,
  call: Parameters<Connector['act']>[0],
  context: ConnectionContext,
): Promise<PlatformAnswer> {
  try {
    return await connector.act(call, context)
  } catch (error) {
    return { is: 'ambiguous', message: error instanceof Error ? error.name : 'The request broke off.' }
  }
}

/** Refused credentials hold the connection's effects: one mark, one notice. */
async function holdConnection(
  { collections, now }: Ledger,
  { event, run }: EffectOrder,
  connection: ConnectionDocument,
  message: string,
): Promise<void> {
  const since = now()
  const marked = await collections.connections.updateOne(
    // Of this revision: what was sent with credentials that were replaced meanwhile says nothing about the new ones.
    { _id: connection._id, broken: null, revision: connection.revision },
    { $set: { broken: { code: 'auth', message, since } } },
  )
  if (marked.modifiedCount === 0) return
  await giveNotice(collections, {
    id: `broken/${connection._id}/${since.toISOString()}`,
    community: event.community,
    rule: run.rule,
    event: null,
    question: `${connection.name} does not accept our credentials any more: ${message}`,
    now: since,
  })
}
