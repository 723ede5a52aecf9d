import type { EffectOutcome, EffectRequest } from '../../nodes/contract/effect.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { SubjectSnapshot } from '../../nodes/contract/subject.ts'
import type { RuleSettings } from '../../workflows/graph/rule-settings.ts'
import type { RunDocument } from '../mongo/documents.ts'
import type { HeldWhy } from './held-why.ts'
import type { OwedReceipt } from './owed-receipt.ts'

export interface EffectOrder {
  /** `run/node/visit`, never the attempt. */
  key: string
  effect: EffectRequest
  run: RunDocument
  /** The token of the attempt that holds the run. */
  holder: string
  /** `run` says what is claimed and wished, as of the moment when its holder took it; absent: it is read again. */
  asTaken?: boolean
  event: CommunityEvent
  settings: RuleSettings
  /** How often the run began again because its subject was edited. */
  revisions: number
}

/** How many of our effects stand in a row with this one: 1 when nothing of ours caused its event. */
export const depthOf = ({ cause }: Pick<CommunityEvent, 'cause'>): number => (cause?.depth ?? 0) + 1

export type EffectAnswer =
  /** `owed` is to be written before anything else is done for the run; absent where the receipt stands already. */
  | { is: 'answered'; outcome: EffectOutcome; owed?: OwedReceipt }
  /** Nothing is to be done before `at`: a claim without receipt, a limit, a brake, a temporary error. */
  | { is: 'again'; at: Date; why: HeldWhy; reason: string }
  /** What it is about was edited since it was decided: the run is to begin again on this. */
  | { is: 'revised'; subject: SubjectSnapshot }
  /** Another attempt holds the run now; let go of it. */
  | { is: 'not-mine' }

/** The one way out. Claims, checks, sends and hands over the receipt; never throws for what a platform does. */
export type PerformEffect = (order: EffectOrder) => Promise<EffectAnswer>
