import { type EffectOutcome, verbs } from '../../nodes/contract/effect.ts'
import type { JsonObject } from '../../nodes/contract/json.ts'
import type { EffectAnswer, EffectOrder } from '../effects/perform-effect.ts'
import type { Target } from '../effects/target.ts'
import type { Collections } from '../mongo/collections.ts'
import type { Claim, LostTime } from '../mongo/documents.ts'
import { defaultGroup, makeTask } from '../tasks/make-task.ts'
import type { Epochs } from './epochs.ts'

export interface DoneBeforeDeps {
  collections: Pick<Collections, 'tasks'>
  epochs: Pick<Epochs, 'lostTimes'>
  openSecret(connection: string): Promise<JsonObject>
  now(): Date
}

/** Null: it was not done in a lost time, or a person wants it done. */
export type DoneBefore = (
  order: EffectOrder,
  target: Target,
  claim: Claim | undefined,
) => Promise<{ is: 'outcome'; outcome: EffectOutcome } | Extract<EffectAnswer, { is: 'again' }> | null>

/** A backup is not of one moment, and what it holds may have been acted on a little later. */
const marginMs = 3_600_000
const askedMs = 7 * 24 * 3_600_000

/** After a restore: whether an effect was done in the time that the database has lost. The platform is asked, else a person. */
export function createDoneBefore(deps: DoneBeforeDeps): DoneBefore {
  return async (order, { connector, connection }, claim) => {
    const { effect, event, key } = order
    if (!connector || !connection || verbs[effect.verb].place === 'steward') return null
    const lost = (await deps.epochs.lostTimes()).filter((time) => mayHaveActed(order, time))
    const last = lost.at(-1)
    // Once it was claimed since, the ledger itself knows.
    if (!last || (claim && claim.at > last.until)) return null

    const found = await connector
      .findEffect?.(
        { ...effect, key },
        {
          ...{ community: event.community, connection: connection._id, config: connection.config },
          ...{ credentials: await deps.openSecret(connection._id), now: deps.now },
          signal: AbortSignal.timeout(connector.timeoutMs),
        },
      )
      .catch(() => ({ is: 'unknown' as const }))
    if (found?.is === 'found')
      return { is: 'outcome', outcome: { is: 'done', receipt: { ...found.receipt, found: true } } }
    if (found?.is === 'not-found' || connector.verbs[effect.verb]?.idempotency === 'native') return null
    return askPerson(deps, order, last)
  }
}

function mayHaveActed({ run, event }: EffectOrder, { since, until }: LostTime): boolean {
  if (run.startedAt <= until && run.beforeRestore) return true
  const at = Date.parse(event.occurredAt)
  return at > since.getTime() - marginMs && at <= until.getTime()
}

async function askPerson(
  { collections, now }: DoneBeforeDeps,
  { effect, run, event, key }: EffectOrder,
  { since, until }: LostTime,
): ReturnType<DoneBefore> {
  const what = `"${effect.verb}" on ${effect.subject.kind} ${effect.subject.id}`
  const lost = `${since.toISOString()} to ${until.toISOString()}`
  const task = await makeTask(collections, {
    id: `restored/${key}`,
    community: event.community,
    run: run._id,
    rule: run.rule,
    key: `restored/${key}`,
    kind: 'review',
    question: `The database was restored and does not know what was done from ${lost}. Was ${what} done already? Please look.`,
    answers: ['was-done', 'do-it'],
    group: defaultGroup,
    event: event.id,
    until: new Date(now().getTime() + askedMs),
    now: now(),
  })
  if (task.verdict?.answer === 'do-it') return null
  if (task.verdict) {
    const receipt = { found: true, by: task.verdict.by }
    return { is: 'outcome', outcome: { is: 'done', receipt } }
  }
  if (task.state !== 'open' || task.until <= now()) {
    const reason = 'Nobody said whether it was done before the database was restored.'
    return { is: 'outcome', outcome: { is: 'skipped', reason } }
  }
  const reason = 'The database was restored: a person says whether it was done already.'
  return { is: 'again', at: task.until, why: 'approval', reason }
}
