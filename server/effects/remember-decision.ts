import { verbs } from '../../nodes/contract/effect.ts'
import { subjectKey } from '../subjects/subject-key.ts'
import { isDecision } from './freshness.ts'
import type { LedgerDeps } from './ledger.ts'
import type { EffectOrder } from './perform-effect.ts'

/** After something was taken away or given back: the subject's record says which rule did it. */
export async function rememberDecision(
  { collections, now }: Pick<LedgerDeps, 'collections' | 'now'>,
  { effect, event, run, settings }: EffectOrder,
): Promise<void> {
  if (!isDecision(effect.verb) || verbs[effect.verb].place === 'steward') return
  const { community, connection } = event
  const { kind, id } = effect.subject
  const at = now()
  await collections.subjects.updateOne(
    { _id: subjectKey({ community, connection, kind, id }) },
    {
      $set: {
        decided: {
          verb: effect.verb,
          by: 'rule',
          rule: run.rule,
          run: run._id,
          purpose: settings.purpose,
          at,
        },
        updatedAt: at,
      },
      $setOnInsert: {
        ...{ format: 1, community, connection, kind, platformId: id },
        ...{
          revision: effect.revision ?? 1,
          gone: false,
          labels: {},
          strikes: {},
          snapshot: {},
          firstSeenAt: at,
        },
      },
    },
    { upsert: true },
  )
}
