import { type EffectOutcome, verbs } from '../../nodes/contract/effect.ts'
import { createWriteRuns } from '../runs/write-runs.ts'
import { createWriteSubjects } from '../subjects/write-subjects.ts'
import { askFirst, heldBack, withinCap } from './brakes.ts'
import type { Standing } from './claim.ts'
import { type Stale, staleness, subjectsOf } from './freshness.ts'
import type { Finish, Ledger, LedgerDeps } from './ledger-deps.ts'
import { createLedgerReads, standingIn } from './ledger-reads.ts'
import { performOwnVerb } from './own-verbs/perform-own-verb.ts'
import type { EffectAnswer, EffectOrder, PerformEffect } from './perform-effect.ts'
import { rememberDecision } from './remember-decision.ts'
import { sendEffect } from './send-effect.ts'
import { settleClaim } from './settle-claim.ts'
import { type Target, targetOf } from './target.ts'

/** Who edits faster than rules look is looked at by people. */
const mostRevisions = 5

/** The one way out: claim, check, send, receipt; the receipt is handed to whoever moves the run. */
export function createLedger(deps: LedgerDeps): PerformEffect {
  const { collections } = deps
  const ledger: Ledger = {
    ...deps,
    reads: createLedgerReads(collections),
    writeRun: createWriteRuns(collections),
    writeSubjects: createWriteSubjects(collections),
  }
  return async (order) => {
    try {
      return await perform(ledger, order)
    } catch (error) {
      const { run, event } = order
      deps.failed?.(error, { run: run._id, event: event.id, rule: run.rule })
      const reason = error instanceof Error ? error.name : 'unknown error'
      return {
        is: 'again',
        at: new Date(ledger.now().getTime() + 5_000),
        why: 'steward',
        reason: `Steward could not do it now (${reason}).`,
      }
    }
  }
}

async function perform(ledger: Ledger, order: EffectOrder): Promise<EffectAnswer> {
  const { reads } = ledger
  const { effect, event, run } = order
  const held = { run: run._id, holder: order.holder, key: order.key }
  // What is sent is claimed under the same conditions; what Steward does itself is not, and looks for wishes here.
  const isClaimed = verbs[effect.verb].place === 'platform'
  const [standing, target] = await Promise.all([
    order.asTaken && isClaimed ? standingIn(run, held) : reads.standing(held),
    targetOf(reads, ledger.connectors, effect, event),
  ])
  if (!standing) return { is: 'not-mine' }
  const { claim } = standing
  if (claim?.receipt) return { is: 'answered', outcome: claim.receipt.outcome }
  const finish: Finish = (outcome, hasClaim = claim !== undefined) => ({
    ...{ is: 'answered', outcome },
    owed: { key: order.key, effect, outcome, hasClaim },
  })

  if (claim) {
    const settled = await settleClaim(ledger, order, target, claim)
    if (settled.is === 'outcome') return finish(settled.outcome)
    if (settled.is === 'again') return settled
  }
  /** What was edited is looked at again, unless that would say something twice or never end. */
  const outdated = (stale: Stale): EffectAnswer => {
    if (stale.is === 'over') return finish({ is: 'skipped', reason: stale.reason })
    // No receipt: should the run be lost before it began again, it comes here once more.
    if (!standing.hasSpoken && order.revisions < mostRevisions) return stale
    const reason = `It was edited meanwhile (revision ${stale.subject.revision}, decided on ${effect.revision}).`
    return finish({ is: 'skipped', reason })
  }
  const decided = await decide(ledger, order, target, standing)
  if (decided.is === 'again') return decided
  if (decided.is === 'stale') return outdated(decided.stale)
  if (decided.is === 'outcome') return finish(decided.outcome)
  const before = await ledger.doneBefore?.(order, target, claim)
  if (before?.is === 'again') return before
  if (before) {
    if (before.outcome.is === 'done') await rememberDecision(ledger, order)
    return finish(before.outcome)
  }
  if (verbs[effect.verb].place === 'steward') {
    const cap = await withinCap(ledger.collections, order, ledger.now())
    return cap ?? finish(await performOwnVerb(ledger, order))
  }
  if (!target.connector || !target.connection) {
    return finish({ is: 'failed', code: 'unsupported', message: `No connection can do ${effect.verb}.` })
  }
  const through = { connector: target.connector, connection: target.connection }
  const anew = () => perform(ledger, { ...order, asTaken: false })
  return sendEffect(ledger, { order, held, claim, finish, outdated, anew }, through)
}

type Decided =
  | { is: 'go' }
  | { is: 'stale'; stale: Stale }
  | { is: 'outcome'; outcome: EffectOutcome }
  | Extract<EffectAnswer, { is: 'again' }>
const skipped = (reason: string): Decided => ({ is: 'outcome', outcome: { is: 'skipped', reason } })

/** Everything that is looked at before a claim, the cheapest and most final first. */
async function decide(
  { collections, reads, now }: Ledger,
  order: EffectOrder,
  target: Target,
  { wish }: Standing,
): Promise<Decided> {
  const { effect, event, run } = order
  if (wish === 'cancel') return skipped('The run was cancelled.')
  const held = heldBack(wish, target, now())
  if (held) return held
  const problem = effect.params.problem
  if (typeof problem === 'string')
    return { is: 'outcome', outcome: { is: 'failed', code: 'template', message: problem } }
  const own = verbs[effect.verb].place === 'steward'
  if (!own && !target.connector?.verbs[effect.verb]) {
    const where = target.connection?.name ?? effect.connection ?? event.connection
    return {
      is: 'outcome',
      outcome: {
        is: 'failed',
        code: 'unsupported',
        message: `The connection ${where} can not ${effect.verb}.`,
      },
    }
  }
  if (!own) {
    const decision = { effect, event, rule: run.rule }
    const stale = staleness(decision, await subjectsOf(reads, decision))
    if (stale) return { is: 'stale', stale }
  }
  if (target.connection?.hand === 'watch only') return { is: 'outcome', outcome: { is: 'would-have' } }
  if (target.connection?.hand === 'ask first' && !(own && !verbs[effect.verb].destructive)) {
    const asked = await askFirst(collections, order, now())
    if (asked.is === 'again') return asked
    if (asked.is === 'no') return skipped(asked.reason)
  }
  return { is: 'go' }
}
