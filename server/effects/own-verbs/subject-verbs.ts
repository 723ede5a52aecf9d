import type { EffectOutcome } from '../../../nodes/contract/effect.ts'
import { fieldName } from '../../mongo/field-name.ts'
import { emptySubject } from '../../subjects/new-subject.ts'
import type { LedgerDeps } from '../ledger-deps.ts'
import type { EffectOrder } from '../perform-effect.ts'
import { endOf, numberParam, textParam } from './read-params.ts'

type Deps = Pick<LedgerDeps, 'collections' | 'now'>

/** A label on a subject, for a time or for good. */
export async function setLabel(deps: Deps, order: EffectOrder): Promise<EffectOutcome> {
  const { params } = order.effect
  const label = textParam(params, 'label')
  if (label === undefined) return { is: 'failed', code: 'validation', message: 'No label was given.' }
  const until = endOf(params, 'duration', deps.now())
  await change(deps, order, { [`labels.${fieldName(label)}`]: { until } })
  return { is: 'done', receipt: { label, until: until?.toISOString() ?? null } }
}

/** A strike against a member; kept by the effect's key, so that it counts once. */
export async function addStrike(deps: Deps, order: EffectOrder): Promise<EffectOutcome> {
  const { params } = order.effect
  const points = numberParam(params, 'points', 1)
  const until = endOf(params, 'duration', deps.now())
  await change(deps, order, { [`strikes.${fieldName(order.key)}`]: { points, until } })
  return { is: 'done', receipt: { points, until: until?.toISOString() ?? null } }
}

async function change(
  { collections, now }: Deps,
  { effect, event }: EffectOrder,
  set: { [path: string]: { until: Date | null; points?: number } },
): Promise<void> {
  const { community, connection } = event
  const { kind, id } = effect.subject
  const at = now()
  const { _id, ...fresh } = emptySubject({ community, connection, kind, id }, effect.revision ?? 1, at)
  const changed = { ...set, updatedAt: at }
  const named = new Set(Object.keys(changed).map((path) => path.split('.')[0]))
  const rest = Object.fromEntries(Object.entries(fresh).filter(([name]) => !named.has(name)))
  await collections.subjects.updateOne({ _id }, { $set: changed, $setOnInsert: rest }, { upsert: true })
}
