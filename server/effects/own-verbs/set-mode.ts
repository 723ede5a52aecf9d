import type { EffectOutcome } from '../../../nodes/contract/effect.ts'
import { changeMode } from '../../communities/change-mode.ts'
import type { LedgerDeps } from '../ledger-deps.ts'
import { depthOf, type EffectOrder } from '../perform-effect.ts'
import { endOf, textParam } from './read-params.ts'

/** The community's mode; what a rule changed carries its cause, so that rules can not set each other off for ever. */
export async function setMode(
  { collections, now, modeChanged }: Pick<LedgerDeps, 'collections' | 'now' | 'modeChanged'>,
  { effect, event, run }: EffectOrder,
): Promise<EffectOutcome> {
  const name = textParam(effect.params, 'mode')
  if (name === undefined) return { is: 'failed', code: 'validation', message: 'No mode was given.' }
  const until = endOf(effect.params, 'duration', now())
  const mode = { name, until, by: `rule ${run.rule}` }
  const cause = { run: run._id, depth: depthOf(event) }
  const before = await changeMode(collections, event.community, mode, { now: now(), cause })
  if (!before) return { is: 'failed', code: 'not-found', message: 'The community is not there.' }
  modeChanged?.(event.community)
  const receipt = { mode: name, before: before.mode.name, until: until?.toISOString() ?? null }
  return { is: 'done', receipt }
}
