import type { EffectOutcome, EffectRequest } from '../../nodes/contract/effect.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { RuleSettings } from '../../workflows/graph/rule-settings.ts'
import type { RunDocument } from '../mongo/documents.ts'

export interface EffectOrder {
  /** `run/node/visit`, never the attempt. */
  key: string
  effect: EffectRequest
  run: RunDocument
  /** The token of the attempt that holds the run. */
  holder: string
  event: CommunityEvent
  settings: RuleSettings
}

export type EffectAnswer =
  /** The receipt is written. */
  | { is: 'answered'; outcome: EffectOutcome }
  /** Nothing is to be done before `at`: a claim without receipt, a limit, a brake, a temporary error. */
  | { is: 'again'; at: Date; reason: string }
  /** Another attempt holds the run now; let go of it. */
  | { is: 'not-mine' }

/** The one way out. Claims, checks, sends and writes the receipt; never throws for what a platform does. */
export type PerformEffect = (order: EffectOrder) => Promise<EffectAnswer>
