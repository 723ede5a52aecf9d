import type { JsonObject } from '../../nodes/contract/json.ts'
import type { NodeId } from '../graph/rule-graph.ts'
import type { RuleSettings } from '../graph/rule-settings.ts'

/** A step has the id of the node it was compiled from. */
export type StepId = NodeId

export interface PlanStep {
  type: string
  version: number
  config: JsonObject
  /** Where each port leads; a port without an edge is absent: that path ends there. */
  ports: { [port: string]: StepId }
  /** Passed through its first port without being asked. */
  disabled?: true
}

/** A graph compiled for running: immutable, named by its hash. Positions, labels and notes are gone. */
export interface Plan {
  format: 1
  /** sha256, hex, of the canonical JSON of all other fields. */
  hash: string
  settings: RuleSettings
  /** The triggers; a run begins at the first that matches its event. */
  starts: StepId[]
  steps: { [id: StepId]: PlanStep }
}
