import type { Static, TObject } from 'typebox'
import type { EffectRequest, Verb } from './effect.ts'
import type { CommunityEvent, EventMatch, EventType } from './event.ts'
import type { Fact, FactRequest } from './fact.ts'
import type { IsoTime, JsonObject, JsonValue } from './json.ts'

/** What is fixed of a node while it is moved: the event, the answers so far, the time of this call. */
export interface NodeContext {
  event: CommunityEvent
  now: IsoTime
  /** Declared outputs of earlier nodes, by node id. */
  steps: { readonly [node: string]: JsonObject }
  /** When this visit of the node began; of waits, what durations count from. */
  since: IsoTime
  run: { id: string; rule: string; key: string }
  /** In a body of `for-each`: the item. */
  item?: JsonValue
  community: { id: string; name: string }
}

/** Answers to the facts a node asked for, in the order asked. */
export type Facts = readonly Fact[]

/** A way out of a node. `sometimes` ports need no edge: leaving one open ends that path. */
export interface Port {
  name: string
  /** `body` opens a body whose paths return to their control. */
  kind?: 'body'
}

/** A choice of way, with the reason a person reads later and what later nodes may look at. */
export interface Choice {
  port: string
  reason: string
  output?: JsonObject
}

/** A question to a person. */
export interface TaskRequest {
  kind: 'approve' | 'review' | 'by-hand' | 'veto'
  question: string
  /** The answers a person may give; each is a port. */
  answers: string[]
  /** The role or group that is asked first. */
  group: string
  /** Asked next when nobody answered by `escalateAt`. */
  escalateTo?: { group: string; at: IsoTime }
}

/** What a control asks of its run. */
export type ControlStep =
  | { is: 'go'; choice: Choice }
  | { is: 'sleep'; until: IsoTime; then: Choice }
  | { is: 'await'; match: EventMatch; until: IsoTime; heard: Choice; timedOut: Choice }
  | { is: 'ask'; task: TaskRequest; until: IsoTime; timedOut: Choice }
  | { is: 'parallel'; ports: string[]; then: string }
  | { is: 'each'; items: JsonValue[]; body: string; then: string; limit: number }
  | { is: 'stop'; reason: string }

interface Definition<S extends TObject> {
  type: string
  /** Raised when its behaviour changes; the older version stays beside it. */
  version: number
  schema: S
  defaults: Static<S>
  /** In the order they are shown. */
  ports: (config: Static<S>) => Port[]
  /** A problem of a config that a schema can not say; checked before publishing. Field is a JSON pointer. */
  check?: (config: Static<S>) => { field: string; en: string; de: string }[]
  /** What later nodes may read as `steps.<node>`: name → what it is. */
  outputs?: { readonly [name: string]: 'string' | 'number' | 'boolean' | 'list' }
  /** Fields that hold Liquid templates, expressions (CEL), or names of library items. */
  fields?: {
    templates?: string[]
    expressions?: { field: string; gives: 'bool' | 'any' }[]
    lists?: string[]
  }
}

export interface TriggerDefinition<S extends TObject = TObject> extends Definition<S> {
  kind: 'trigger'
  /** The events it listens to; routing looks here first. */
  listens: readonly EventType[]
  /** Looked at after type and scope; pure and cheap. */
  matches: (config: Static<S>, event: CommunityEvent) => boolean
}

export interface ConditionDefinition<S extends TObject = TObject> extends Definition<S> {
  kind: 'condition'
  /** Weak alone before a destructive node; a check says so (`sentiment-below`). */
  weakAlone?: true
  needs: (config: Static<S>, context: NodeContext) => FactRequest[]
  choose: (config: Static<S>, context: NodeContext, facts: Facts) => Choice
}

export interface ActionDefinition<S extends TObject = TObject> extends Definition<S> {
  kind: 'action'
  verb: Verb
  /** A message template of the library, say. */
  needs?: (config: Static<S>, context: NodeContext) => FactRequest[]
  effect: (config: Static<S>, context: NodeContext, facts: Facts) => EffectRequest
}

export interface ControlDefinition<S extends TObject = TObject> extends Definition<S> {
  kind: 'control'
  needs?: (config: Static<S>, context: NodeContext) => FactRequest[]
  step: (config: Static<S>, context: NodeContext, facts: Facts) => ControlStep
}

export type NodeDefinition = TriggerDefinition | ConditionDefinition | ActionDefinition | ControlDefinition

export function defineTrigger<S extends TObject>(
  node: Omit<TriggerDefinition<S>, 'kind'>,
): TriggerDefinition<S> {
  return { kind: 'trigger', ...node }
}
export function defineCondition<S extends TObject>(
  node: Omit<ConditionDefinition<S>, 'kind'>,
): ConditionDefinition<S> {
  return { kind: 'condition', ...node }
}
/** Actions leave by `done`, or by `failed` where that port has an edge; else a failure fails the run visibly. */
export function defineAction<S extends TObject>(
  node: Omit<ActionDefinition<S>, 'kind' | 'ports'>,
): ActionDefinition<S> {
  return { kind: 'action', ports: () => [{ name: 'done' }, { name: 'failed' }], ...node }
}
export function defineControl<S extends TObject>(
  node: Omit<ControlDefinition<S>, 'kind'>,
): ControlDefinition<S> {
  return { kind: 'control', ...node }
}
