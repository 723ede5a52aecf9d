import type { EffectOutcome } from '../../../nodes/contract/effect.ts'
import type { LedgerDeps } from '../ledger.ts'
import type { EffectOrder } from '../perform-effect.ts'
import { endOf, textParam } from './read-params.ts'

const attempts = 5

/** The community's mode, by compare and set; raises the routing revision so that every process sees it. */
export async function setMode(
  { collections, now }: Pick<LedgerDeps, 'collections' | 'now'>,
  { effect, event, run }: EffectOrder,
): Promise<EffectOutcome> {
  const name = textParam(effect.params, 'mode')
  if (name === undefined) return { is: 'failed', code: 'validation', message: 'No mode was given.' }
  const until = endOf(effect.params, 'duration', now())
  for (let attempt = 0; attempt < attempts; attempt++) {
    const community = await collections.communities.findOne({ _id: event.community })
    if (!community) return { is: 'failed', code: 'not-found', message: 'The community is not there.' }
    const set = await collections.communities.updateOne(
      { _id: community._id, revision: community.revision },
      { $set: { mode: { name, until, by: `rule ${run.rule}` } }, $inc: { revision: 1 } },
    )
    if (set.modifiedCount === 0) continue
    await collections.routing.updateOne({ _id: community._id }, { $inc: { revision: 1 } }, { upsert: true })
    return {
      is: 'done',
      receipt: { mode: name, before: community.mode.name, until: until?.toISOString() ?? null },
    }
  }
  return { is: 'failed', code: 'gave-up', message: 'The community was changed by others at the same time.' }
}
