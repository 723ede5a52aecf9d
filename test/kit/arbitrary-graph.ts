import fc from 'fast-check'
import type { Catalog } from '../../nodes/catalog.ts'
import type { JsonObject } from '../../nodes/contract/json.ts'
import type { NodeDefinition, Port } from '../../nodes/contract/node.ts'
import { checkGraph } from '../../workflows/graph/check-graph.ts'
import { soundNode } from '../../workflows/graph/look-up.ts'
import type { NodeId, RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'

export interface GraphChoices {
  /** Configs to draw from instead of a type's defaults; types whose defaults do not fit need them. */
  configs?: { readonly [type: string]: readonly JsonObject[] }
  mostNodes?: number
}

interface Kind {
  definition: NodeDefinition
  configs: JsonObject[]
}
/** A way out that leads nowhere yet, and the body it is in. */
interface OpenPort {
  node: NodeId
  port: string
  place: string
}

/**
 * Valid random graphs from a catalog: bodies are closed, merges happen within one body, nothing loops. Made by a
 * list of numbers that decide what grows where, so a failing graph shrinks to a short list, that is, a small graph.
 */
export function arbitraryGraph(catalog: Catalog, choices: GraphChoices = {}): fc.Arbitrary<RuleGraph> {
  const kinds = catalog.all().flatMap(({ definition }) => usable(definition, catalog, choices))
  const triggers = kinds.filter(({ definition }) => definition.kind === 'trigger')
  const others = kinds.filter(({ definition }) => definition.kind !== 'trigger')
  if (triggers.length === 0) throw new Error('The catalog has no trigger whose config fits')
  return fc
    .array(fc.nat({ max: 1_000_000 }), {
      minLength: 2,
      maxLength: 4 * (choices.mostNodes ?? 30),
      size: 'max',
    })
    .map((numbers) => grow(numbers, triggers, others, choices.mostNodes ?? 30))
    .filter((graph) => checkGraph(graph, catalog).problems.every(({ severity }) => severity !== 'error'))
}

function usable(definition: NodeDefinition, catalog: Catalog, { configs }: GraphChoices): Kind[] {
  // A weak condition before a destructive action is a problem: it would only make graphs that are thrown away.
  if (definition.kind === 'condition' && definition.weakAlone) return []
  const defaults: JsonObject = JSON.parse(JSON.stringify(definition.defaults))
  const fitting = (configs?.[definition.type] ?? [defaults]).filter((config) => {
    const { type, version } = definition
    const sound = soundNode({ id: 'n', type, version, config }, catalog)
    return sound !== undefined && (definition.check?.(config) ?? []).length === 0
  })
  return fitting.length > 0 ? [{ definition, configs: fitting }] : []
}

function grow(numbers: number[], triggers: Kind[], others: Kind[], mostNodes: number): RuleGraph {
  const graph: RuleGraph = {
    format: 1,
    settings: structuredClone(defaultSettings),
    nodes: [],
    edges: [],
    layout: {},
  }
  const places = new Map<NodeId, string>()
  let open: OpenPort[] = []
  let used = 0
  const take = () => numbers[used++] ?? 0
  const pick = <T>(from: readonly T[]): T | undefined => from[take() % from.length]

  const add = (kind: Kind, place: string): NodeId => {
    const { type, version, ports } = kind.definition
    const config = structuredClone(pick(kind.configs) ?? {})
    const id = `n${graph.nodes.length}`
    graph.nodes.push({ id, type, version, config })
    graph.layout[id] = { x: 0, y: 100 * graph.nodes.length }
    places.set(id, place)
    const inPlace = (port: Port) => (port.kind === 'body' ? `${place}/${id}:${port.name}` : place)
    for (const port of ports(config)) open.push({ node: id, port: port.name, place: inPlace(port) })
    return id
  }

  const trigger = pick(triggers)
  if (trigger) add(trigger, '')
  while (used < numbers.length && open.length > 0 && graph.nodes.length < mostNodes) {
    const from = pick(open)
    if (!from) break
    open = open.filter((one) => one !== from)
    const merge = take() % 6 === 0 ? pick(mergeTargets(graph, places, from)) : undefined
    const kind = pick(others)
    const to = merge ?? (kind && add(kind, from.place))
    if (to !== undefined) graph.edges.push({ from: { node: from.node, port: from.port }, to })
  }
  return graph
}

/** Nodes of the same body from which there is no way back to where the edge begins. */
function mergeTargets(graph: RuleGraph, places: Map<NodeId, string>, from: OpenPort): NodeId[] {
  const before = new Set([from.node])
  for (const id of before) for (const edge of graph.edges) if (edge.to === id) before.add(edge.from.node)
  return graph.nodes
    .slice(1)
    .flatMap(({ id }) => (places.get(id) === from.place && !before.has(id) ? [id] : []))
}
