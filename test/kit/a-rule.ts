import type { Catalog } from '../../nodes/catalog.ts'
import type { JsonObject } from '../../nodes/contract/json.ts'
import type { NodeId, RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { defaultSettings, type RuleSettings } from '../../workflows/graph/rule-settings.ts'

/** Where the drawing goes on: the open ports that the next node is joined to. */
type Ends = { node: NodeId; port: string }[]

export interface RuleBuilder {
  settings(settings: Partial<RuleSettings>): RuleBuilder
  /** A trigger. Called again at once, both lead to what follows. */
  on(type: string, config?: JsonObject, id?: NodeId): RuleBuilder
  /** A condition; the drawing goes on where it holds (its first port). */
  when(type: string, config?: JsonObject, id?: NodeId): RuleBuilder
  /** Any node; the drawing goes on by its first port (of `in-parallel` and its like: the first that is no body). */
  then(type: string, config?: JsonObject, id?: NodeId): RuleBuilder
  /** Goes on at the second port of the last `when`, with a node if one is named. */
  otherwise(type?: string, config?: JsonObject, id?: NodeId): RuleBuilder
  /** Goes on at this port of the node drawn last. */
  by(port: string): RuleBuilder
  /** Goes on at this port of any node. */
  from(node: NodeId, port: string): RuleBuilder
  /** A node without an edge; the drawing goes on where it was. */
  node(id: NodeId, type: string, config?: JsonObject): RuleBuilder
  edge(from: NodeId, port: string, to: NodeId): RuleBuilder
  build(): RuleGraph
}

/**
 * Draws a rule: `aRule(catalog).on('post-created').when('text-contains', { words: ['casino'] }).then('hide').build()`.
 * Ids are the types, the second of a kind `hide-2`. With a catalog, configs are filled up with defaults and versions
 * and ports are looked up; without, version is 1 and ports are `event`, `yes` and `no`, `done`.
 */
export function aRule(catalog?: Catalog): RuleBuilder {
  const graph: RuleGraph = {
    format: 1,
    settings: structuredClone(defaultSettings),
    nodes: [],
    edges: [],
    layout: {},
  }
  let ends: Ends = []
  let last: NodeId | undefined
  let lastCondition: NodeId | undefined
  const unchosen = new Map<NodeId, string>()

  const newest = (type: string) =>
    catalog?.all().find(({ definition }) => definition.type === type)?.definition
  const add = (type: string, config: JsonObject, id: NodeId) => {
    const definition = newest(type)
    if (catalog && !definition) throw new Error(`The catalog has no node called ${type}`)
    const defaults: JsonObject = JSON.parse(JSON.stringify(definition?.defaults ?? {}))
    const filled: JsonObject = { ...defaults, ...config }
    graph.nodes.push({ id, type, version: definition?.version ?? 1, config: filled })
    graph.layout[id] = { x: 240 * (graph.nodes.length % 5), y: 120 * graph.nodes.length }
    return definition?.ports(filled)
  }
  const freeId = (type: string) => {
    const taken = new Set(graph.nodes.map(({ id }) => id))
    let id = type
    for (let count = 2; taken.has(id); count += 1) id = `${type}-${count}`
    return id
  }
  const join = (to: NodeId) => {
    for (const from of ends) graph.edges.push({ from, to })
  }

  const builder: RuleBuilder = {
    settings(settings) {
      Object.assign(graph.settings, settings)
      return builder
    },
    on(type, config = {}, id = freeId(type)) {
      const ports = add(type, config, id)
      const stillAtTriggers = graph.nodes.length === ends.length + 1
      ends = [...(stillAtTriggers ? ends : []), { node: id, port: ports?.[0]?.name ?? 'event' }]
      last = id
      return builder
    },
    when(type, config = {}, id = freeId(type)) {
      const ports = add(type, config, id)
      join(id)
      ends = [{ node: id, port: ports?.[0]?.name ?? 'yes' }]
      unchosen.set(id, ports?.[1]?.name ?? 'no')
      last = id
      lastCondition = id
      return builder
    },
    // It reads as the rule is said; but a builder must not be awaited.
    then(type, config = {}, id = freeId(type)) {
      const ports = add(type, config, id)
      join(id)
      ends = [{ node: id, port: ports?.find(({ kind }) => kind !== 'body')?.name ?? 'done' }]
      last = id
      return builder
    },
    otherwise(type, config, id) {
      const port = lastCondition === undefined ? undefined : unchosen.get(lastCondition)
      if (lastCondition === undefined || port === undefined)
        throw new Error('otherwise() comes after a when()')
      builder.from(lastCondition, port)
      return type === undefined ? builder : builder.then(type, config, id)
    },
    by(port) {
      if (last === undefined) throw new Error('by() comes after a node')
      return builder.from(last, port)
    },
    from(node, port) {
      ends = [{ node, port }]
      last = node
      return builder
    },
    node(id, type, config = {}) {
      add(type, config, id)
      return builder
    },
    edge(from, port, to) {
      graph.edges.push({ from: { node: from, port }, to })
      return builder
    },
    build: () => structuredClone(graph),
  }
  return builder
}
