import { type Lane, verbs } from '../../nodes/contract/effect.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { Connector } from '../connectors/contract.ts'
import type { Collections } from '../mongo/collections.ts'
import type { LimitDocument } from '../mongo/documents.ts'
import { defaultGroup, makeTask } from '../tasks/make-task.ts'
import { tryFirst, tryUntil } from './breaker.ts'
import type { HeldWhy } from './held-why.ts'
import type { Ledger } from './ledger-deps.ts'
import { breakerId, nextHour, reserveInCap, reserveMoment, slotId } from './limits.ts'
import { giveNotice } from './notices.ts'
import type { EffectAnswer, EffectOrder } from './perform-effect.ts'
import type { Target } from './target.ts'

type Stores = Pick<Collections, 'limits' | 'tasks'>
export type Again = Extract<EffectAnswer, { is: 'again' }>

const later = (now: Date, ms: number, why: HeldWhy, reason: string): Again => ({
  is: 'again',
  at: new Date(now.getTime() + ms),
  why,
  reason,
})

/** What holds every effect back: a person's pause, an emergency stop, refused credentials. */
export function heldBack(
  wish: string | undefined,
  { community, connection }: Target,
  now: Date,
): Again | null {
  if (wish === 'pause') return later(now, 5_000, 'paused', 'Paused by a person.')
  if (community?.emergencyStop) return later(now, 5_000, 'stopped', 'The community is stopped.')
  if (connection?.emergencyStop)
    return later(now, 5_000, 'stopped', `The connection ${connection.name} is stopped.`)
  if (connection?.broken) {
    return later(
      now,
      60_000,
      'refused',
      `The connection ${connection.name} is refused: ${connection.broken.message}`,
    )
  }
  return null
}

const approveMs = 7 * 24 * 3_600_000

/** On a connection whose hand is `ask first`: a person says whether. */
export async function askFirst(
  stores: Stores,
  { key, effect, run, event }: EffectOrder,
  now: Date,
): Promise<{ is: 'yes' } | { is: 'no'; reason: string } | Again> {
  const task = await makeTask(stores, {
    id: `approve/${key}`,
    community: event.community,
    run: run._id,
    rule: run.rule,
    key: `approve/${key}`,
    kind: 'approve',
    question: `${effect.verb} ${effect.subject.kind} ${effect.subject.id}: ${excerpt(event)}`,
    answers: ['approve', 'reject'],
    group: defaultGroup,
    event: event.id,
    until: new Date(now.getTime() + approveMs),
    now,
  })
  if (task.verdict) {
    const { answer, by } = task.verdict
    return answer === 'approve' ? { is: 'yes' } : { is: 'no', reason: `Not approved by ${by}.` }
  }
  if (task.state !== 'open' || task.until <= now) return { is: 'no', reason: 'Nobody approved it in time.' }
  return { is: 'again', at: task.until, why: 'approval', reason: 'Waits for a person to approve it.' }
}

function excerpt({ subject }: CommunityEvent): string {
  return [subject.title, subject.text].filter(Boolean).join(': ').slice(0, 200)
}

/** The rule's cap; counted once an effect, however often it is tried. */
export async function withinCap(stores: Stores, order: EffectOrder, now: Date): Promise<Again | null> {
  const { effect, run, event, settings } = order
  if (!verbs[effect.verb].destructive) return null
  const cap = settings.caps.restrictivePerHour
  const of = { community: event.community, rule: run.rule, now, cap }
  if (await reserveInCap(stores, of)) return null
  const at = nextHour(now)
  await giveNotice(stores, {
    id: `cap/${run.rule}/${at.toISOString()}`,
    community: event.community,
    rule: run.rule,
    event: null,
    question: `The rule reached its cap of ${cap} restrictive effects an hour; the rest waits until ${at.toISOString()}.`,
    now,
  })
  return {
    is: 'again',
    at,
    why: 'cap',
    reason: `The rule reached its cap of ${cap} restrictive effects an hour.`,
  }
}

/** After a silence the lanes come one after another: safety has the platform for itself first. */
const headStartMs: Record<Lane, number> = { safety: 0, service: 3_000, engagement: 6_000 }

/** The circuit breaker and the connection's rate, shared by lanes. */
export async function withinRate(
  { collections, reads, now }: Pick<Ledger, 'collections' | 'reads' | 'now'>,
  order: EffectOrder,
  target: { connector: Connector; connection: string },
): Promise<{ hold: Again | null; breaker: LimitDocument | null }> {
  const at = now()
  const [breaker, slot] = await Promise.all([
    reads.limit(breakerId(target.connection)),
    reads.limit(slotId(order.key)),
  ])
  if (breaker?.openUntil) {
    const isTrying = breaker.openUntil <= at && (await tryFirst(collections, breaker, at, target.connector))
    if (!isTrying) {
      const until = breaker.openUntil > at ? breaker.openUntil : tryUntil(at, target.connector)
      const comes = new Date(until.getTime() + headStartMs[order.settings.purpose])
      const hold = { at: comes, why: 'breaker', reason: 'The platform does not answer.' } as const
      return { hold: { is: 'again', ...hold }, breaker }
    }
  }
  const moment =
    slot?.nextAt ??
    (await reserveMoment(collections, {
      community: order.event.community,
      connection: target.connection,
      lane: order.settings.purpose,
      rate: target.connector.rate,
      key: order.key,
      now: at,
    }))
  if (moment > at) {
    const hold = { at: moment, why: 'rate', reason: 'Waits for its turn on the connection.' } as const
    return { hold: { is: 'again', ...hold }, breaker }
  }
  if (slot) await collections.limits.deleteOne({ _id: slot._id })
  return { hold: null, breaker }
}
