import type { EffectOutcome } from '../../../nodes/contract/effect.ts'
import type { LedgerDeps } from '../ledger-deps.ts'
import type { EffectOrder } from '../perform-effect.ts'
import { remember } from './remember.ts'
import { setMode } from './set-mode.ts'
import { addStrike, setLabel } from './subject-verbs.ts'
import { notifyTeam, openCase } from './team-verbs.ts'

/** What is done in Steward's own records; each may be done again without doing it twice. */
export async function performOwnVerb(
  deps: Pick<LedgerDeps, 'collections' | 'now' | 'modeChanged'>,
  order: EffectOrder,
): Promise<EffectOutcome> {
  switch (order.effect.verb) {
    case 'set-label':
      return setLabel(deps, order)
    case 'add-strike':
      return addStrike(deps, order)
    case 'notify-team':
      return notifyTeam(deps, order)
    case 'open-case':
      return openCase(deps, order)
    case 'set-mode':
      return setMode(deps, order)
    case 'remember':
      return remember(deps, order)
    default:
      return {
        is: 'failed',
        code: 'unsupported',
        message: `Steward does not do ${order.effect.verb} itself.`,
      }
  }
}
