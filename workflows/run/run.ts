import type { EffectOutcome, EffectRequest } from '../../nodes/contract/effect.ts'
import type { EventKey, EventMatch, EventType } from '../../nodes/contract/event.ts'
import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'
import type { IsoTime, JsonObject, JsonValue } from '../../nodes/contract/json.ts'
import type { TaskRequest } from '../../nodes/contract/node.ts'
import type { SubjectSnapshot } from '../../nodes/contract/subject.ts'
import type { StepId } from '../plan/plan.ts'

/** `node/visit`: one question of a run to the outside. */
export type AnswerKey = string

/** One place where a run stands. */
export interface Token {
  step: StepId
  visit: number
  /** When it came here: what waits count from. */
  since: IsoTime
  /** The body it is in; absent outside of all bodies. */
  frame?: number
  item?: JsonValue
}

/** A body that is open: its control goes on by `then` when `open` reaches 0. */
export interface Frame {
  id: number
  control: StepId
  then: string
  open: number
  parent?: number
  item?: JsonValue
}

export type Answer =
  | { is: 'facts'; facts: Fact[] }
  | { is: 'effect'; outcome: EffectOutcome }
  /** Instead of an effect: its subject was edited since, and is now this. */
  | { is: 'revised'; subject: SubjectSnapshot }
  | { is: 'heard'; event: string; type: EventType; at: IsoTime }
  | { is: 'verdict'; answer: string; by: string; reason?: string; at: IsoTime }
  | { is: 'timed-out'; at: IsoTime }
  | { is: 'exit'; event: string; type: EventType; goal: boolean }

/** One line of the trail: which node, which way, when, and why. */
export interface Step {
  node: StepId
  visit: number
  at: IsoTime
  /** Absent where the run ended at this node. */
  port?: string
  reason: string
  output?: JsonObject
}

export type Outcome = 'finished' | 'stopped' | 'left' | 'goal' | 'cancelled'
export interface RunProblem {
  code: 'effect-failed' | 'node-threw' | 'too-many-steps' | 'set-aside'
  node?: StepId
  message: string
}

/** One version of a rule meeting one event. */
export interface Run {
  id: string
  rule: string
  version: number
  /** Hash of the plan it moves on. */
  plan: string
  community: string
  event: string
  /** Of the re-entry settings: what sticky choices and counters are keyed by. */
  key: string
  tokens: Token[]
  frames: Frame[]
  visits: { [step: StepId]: number }
  answers: { [key: AnswerKey]: Answer }
  outputs: { [step: StepId]: JsonObject }
  trail: Step[]
  /** The subject it is about now, where it was edited since the event; and how often it began again for that. */
  revised?: { subject: SubjectSnapshot; times: number }
  status: 'running' | 'done' | 'failed'
  outcome?: Outcome
  problem?: RunProblem
}

/** What a run needs before it can go on. */
export type Next = { key: AnswerKey; step: StepId } & (
  | { is: 'needs-facts'; facts: FactRequest[] }
  | { is: 'needs-effect'; effect: EffectRequest }
  | { is: 'sleep'; until: IsoTime }
  | { is: 'await'; match: EventMatch; until: IsoTime }
  | { is: 'ask'; task: TaskRequest; until: IsoTime }
  | { is: 'unknown-node'; type: string; version: number }
)

/** An event that ends a run early, heard in every stop. */
export interface Wake {
  types: EventType[]
  key: EventKey
  when?: string
  goal: boolean
}
