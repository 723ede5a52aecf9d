import type { EffectOutcome } from '../../nodes/contract/effect.ts'
import type { JsonObject } from '../../nodes/contract/json.ts'
import type { ConnectorRegistry } from '../connectors/registry.ts'
import type { Failed } from '../log.ts'
import type { Collections } from '../mongo/collections.ts'
import type { DoneBefore } from '../restored/done-before.ts'
import type { WriteRun } from '../runs/write-runs.ts'
import type { WriteSubjects } from '../subjects/write-subjects.ts'
import type { LedgerReads } from './ledger-reads.ts'
import type { EffectAnswer } from './perform-effect.ts'

export interface LedgerDeps {
  collections: Collections
  connectors: ConnectorRegistry
  /** The credentials of a connection; never stored with a run. */
  openSecret(connection: string): Promise<JsonObject>
  now(): Date
  /** The mode of a community was set: to be announced now rather than at the next sweep. */
  modeChanged?(community: string): void
  /** After the database was restored: what may have been done in the time that was lost. */
  doneBefore?: DoneBefore
  /** Told of what kept Steward itself from an effect; the effect comes again. */
  failed?: Failed
}

/** What the steps of the ledger work with: everything that is read or written at the same time goes together. */
export interface Ledger extends LedgerDeps {
  reads: LedgerReads
  writeRun: WriteRun
  writeSubjects: WriteSubjects
}

/** What came of an effect, with the receipt that is owed for it. */
export type Finish = (outcome: EffectOutcome, hasClaim?: boolean) => EffectAnswer
