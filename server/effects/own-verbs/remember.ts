import type { EffectOutcome } from '../../../nodes/contract/effect.ts'
import { memoryId } from '../../facts/memory-id.ts'
import { isDuplicate } from '../../mongo/duplicate-key.ts'
import type { LedgerDeps } from '../ledger-deps.ts'
import type { EffectOrder } from '../perform-effect.ts'
import { endOf, numberParam, textParam } from './read-params.ts'

/** A rule's memory; a counter counts an effect once, by the effect's key. */
export async function remember(
  { collections, now }: Pick<LedgerDeps, 'collections' | 'now'>,
  { effect, event, run, key: effectKey }: EffectOrder,
): Promise<EffectOutcome> {
  const { params } = effect
  const name = textParam(params, 'name')
  if (name === undefined) return { is: 'failed', code: 'validation', message: 'No name was given.' }
  const key = textParam(params, 'key') ?? ''
  const counts = textParam(params, 'how') === 'count' || typeof params.by === 'number'
  const expireAt = endOf(params, 'duration', now())
  const value = params.value ?? true
  const before = { $cond: [{ $isNumber: '$value' }, '$value', 0] }
  const after = counts ? { $add: [before, numberParam(params, 'by', 1)] } : { $literal: value }
  const applied = { $concatArrays: [{ $ifNull: ['$applied', []] }, [{ $literal: effectKey }]] }
  const _id = memoryId({ community: event.community, rule: run.rule, name, key })
  const write = () =>
    collections.memory.updateOne(
      { _id, applied: { $ne: effectKey } },
      [
        {
          $set: {
            ...{ community: { $literal: event.community }, rule: { $literal: run.rule } },
            ...{ name: { $literal: name }, key: { $literal: key }, value: after, expireAt },
            applied: { $slice: [applied, -1_000] },
          },
        },
      ],
      { upsert: true },
    )
  // A record that stands may be another effect's, made in this moment: only the second time it surely holds this one.
  await write().catch(async (error: unknown) => {
    if (!isDuplicate(error)) throw error
    await write().catch((again: unknown) => {
      if (!isDuplicate(again)) throw again
    })
  })
  return { is: 'done', receipt: { name, key } }
}
