import type { Catalog } from '../../../../nodes/catalog.ts'
import type { Verb } from '../../../../nodes/contract/effect.ts'
import type { EventType } from '../../../../nodes/contract/event.ts'
import type { JsonObject, JsonValue } from '../../../../nodes/contract/json.ts'
import { canonicalJson } from '../../canonical-graph.ts'
import { edgesFrom, edgesToTake, type SoundNode, soundNodes } from '../../look-up.ts'
import type { NodeId, RuleGraph } from '../../rule-graph.ts'

/** One way to an action: what starts it, and which condition has to go which way. */
export interface GuardedAction {
  node: NodeId
  verb: Verb
  config: JsonObject
  listens: readonly EventType[]
  /** Of the trigger; empty: everywhere. */
  spaces: readonly string[]
  /** A condition as text → the port that leads here. */
  guards: ReadonlyMap<string, string>
}

/** More ways than these are not looked at: what is said stays true, it may only be not all. */
const mostWays = 500

/** Every way from a trigger to an action, as far as conditions tell it. */
export function guardedActions(graph: RuleGraph, catalog: Catalog): GuardedAction[] {
  const sound = soundNodes(graph, catalog)
  const leaving = edgesFrom(graph)
  const found: GuardedAction[] = []
  type Way = { at: SoundNode; start: SoundNode; guards: Map<string, string>; passed: Set<NodeId> }
  const walking: Way[] = [...sound.values()]
    .filter(({ definition, node }) => definition.kind === 'trigger' && !node.disabled)
    .map((at) => ({ at, start: at, guards: new Map(), passed: new Set([at.node.id]) }))
  for (let way = walking.pop(); way && found.length < mostWays; way = walking.pop()) {
    const { at, start, guards, passed } = way
    const { definition, node } = at
    if (definition.kind === 'action' && !node.disabled && start.definition.kind === 'trigger') {
      const { listens } = start.definition
      found.push({
        ...{ node: node.id, verb: definition.verb, config: node.config, listens, guards },
        spaces: textsOf(start.node.config.spaces),
      })
    }
    if (walking.length > mostWays) continue
    for (const { from, to } of edgesToTake(node, leaving.get(node.id) ?? [], catalog)) {
      const next = sound.get(to)
      if (!next || passed.has(to)) continue
      const asked = definition.kind === 'condition' && !node.disabled
      const key = asked ? guardOf(at) : ''
      // The other way of the same question can not be taken as well.
      if (asked && guards.has(key) && guards.get(key) !== from.port) continue
      walking.push({
        ...{ at: next, start, passed: new Set([...passed, to]) },
        guards: asked ? new Map([...guards, [key, from.port]]) : guards,
      })
    }
  }
  return found
}

/** Two conditions with the same text ask the same. The order of words in a list makes no difference. */
export const guardOf = ({ node: { type, version, config } }: SoundNode): string =>
  `${type}@${version} ${canonicalJson(sorted(config))}`

function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? value.toSorted() : value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)]))
}

/** Whether everything that one way asks is asked by the other too, with the same answer. */
export const asksNoMore = (a: GuardedAction, b: GuardedAction): boolean =>
  [...a.guards].every(([key, port]) => b.guards.get(key) === port)

/** Whether an event can go both ways: no question is answered differently. */
export const canMeet = (a: GuardedAction, b: GuardedAction): boolean =>
  a.listens.some((type) => b.listens.includes(type)) &&
  overlap(a.spaces, b.spaces) &&
  [...a.guards].every(([key, port]) => (b.guards.get(key) ?? port) === port)

/** Lists of names in which an empty one means all. */
export const overlap = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((name) => b.includes(name))

export const textsOf = (value: JsonValue | undefined): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
