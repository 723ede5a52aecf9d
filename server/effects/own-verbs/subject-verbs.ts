import type { EffectOutcome } from '../../../nodes/contract/effect.ts'
import { fieldName } from '../../mongo/field-name.ts'
import { subjectKey } from '../../subjects/subject-key.ts'
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
  const named = Object.keys(set).map((path) => path.split('.')[0])
  const empty = { labels: {}, strikes: {} }
  const rest = Object.fromEntries(Object.entries(empty).filter(([name]) => !named.includes(name)))
  await collections.subjects.updateOne(
    { _id: subjectKey({ community, connection, kind, id }) },
    {
      $set: { ...set, updatedAt: at },
      $setOnInsert: {
        ...{ format: 1, community, connection, kind, platformId: id, revision: effect.revision ?? 1 },
        ...{ gone: false, decided: null, snapshot: {}, firstSeenAt: at, ...rest },
      },
    },
    { upsert: true },
  )
}
