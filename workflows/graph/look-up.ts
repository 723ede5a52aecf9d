import type { Catalog } from '../../nodes/catalog.ts'
import type { JsonValue, Words } from '../../nodes/contract/json.ts'
import type { NodeDefinition, Port } from '../../nodes/contract/node.ts'
import { escapePointer } from './describe-misfit.ts'
import { fitsSchema } from './fits-schema.ts'
import type { NodeId, RuleEdge, RuleGraph, RuleNode } from './rule-graph.ts'

/** A node whose type is known and whose config fits: only of these may functions be called. */
export interface SoundNode {
  node: RuleNode
  definition: NodeDefinition
  ports: Port[]
}

/** The node with its definition; undefined where another check already says that type or config is wrong. */
export function soundNode(node: RuleNode, catalog: Catalog): SoundNode | undefined {
  const definition = catalog.find(node.type, node.version)
  if (!definition || fitsSchema(definition.schema, node.config).length > 0) return undefined
  return { node, definition, ports: definition.ports(node.config) }
}

export function soundNodes(graph: RuleGraph, catalog: Catalog): Map<NodeId, SoundNode> {
  const sound = new Map<NodeId, SoundNode>()
  for (const node of graph.nodes) {
    const one = soundNode(node, catalog)
    if (one) sound.set(node.id, one)
  }
  return sound
}

export const nodesById = (graph: RuleGraph): Map<NodeId, RuleNode> =>
  new Map(graph.nodes.map((node) => [node.id, node]))

/** Edges by the node they leave; every node has an entry, those that exist nowhere have none. */
export function edgesFrom(graph: RuleGraph): Map<NodeId, RuleEdge[]> {
  const leaving = new Map<NodeId, RuleEdge[]>(graph.nodes.map(({ id }) => [id, []]))
  for (const edge of graph.edges) if (leaving.has(edge.to)) leaving.get(edge.from.node)?.push(edge)
  return leaving
}

export const isTrigger = (node: RuleNode, catalog: Catalog): boolean =>
  catalog.find(node.type, node.version)?.kind === 'trigger'

/** The way past a node that is switched off: its first port that is no body. */
export const wayPast = (ports: readonly Port[]): string | undefined =>
  ports.find(({ kind }) => kind !== 'body')?.name

/** The edges a run may take from a node: of one that is switched off only the way past. */
export function edgesToTake(node: RuleNode, leaving: readonly RuleEdge[], catalog: Catalog): RuleEdge[] {
  if (!node.disabled) return [...leaving]
  const ports = soundNode(node, catalog)?.ports
  return ports ? leaving.filter(({ from }) => from.port === wayPast(ports)) : [...leaving]
}

/** What a run can come to from the triggers that are switched on. */
export function reachable(graph: RuleGraph, catalog: Catalog): Set<NodeId> {
  const nodes = nodesById(graph)
  const leaving = edgesFrom(graph)
  const walking = graph.nodes.filter((node) => isTrigger(node, catalog) && !node.disabled)
  const seen = new Set(walking.map(({ id }) => id))
  for (let node = walking.pop(); node; node = walking.pop()) {
    for (const { to } of edgesToTake(node, leaving.get(node.id) ?? [], catalog)) {
      const next = nodes.get(to)
      if (!next || seen.has(to)) continue
      seen.add(to)
      walking.push(next)
    }
  }
  return seen
}

/** What people call a node: the label they gave it, else its title. */
export function nameOf(node: RuleNode, catalog: Catalog): Words {
  if (node.label) return { en: node.label, de: node.label }
  return catalog.words(node.type)?.title ?? { en: node.type, de: node.type }
}

/** The values at a field: a name, or a JSON pointer in which `*` stands for every entry. */
export function valuesAt(config: JsonValue, field: string): { pointer: string; value: JsonValue }[] {
  const parts = field.startsWith('/') ? field.slice(1).split('/') : [field]
  let found: { pointer: string; value: JsonValue }[] = [{ pointer: '', value: config }]
  for (const part of parts) {
    found = found.flatMap(({ pointer, value }) =>
      entriesOf(value)
        .filter(([name]) => part === '*' || escapePointer(name) === part)
        .map(([name, inner]) => ({ pointer: `${pointer}/${escapePointer(name)}`, value: inner })),
    )
  }
  return found
}

const entriesOf = (value: JsonValue): [string, JsonValue][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

/** The texts at a field that people filled in; a list of texts counts as its entries. */
export function textsAt(config: JsonValue, field: string): { pointer: string; text: string }[] {
  return valuesAt(config, field).flatMap(({ pointer, value }) => {
    if (typeof value === 'string') return value.trim() === '' ? [] : [{ pointer, text: value }]
    if (!Array.isArray(value)) return []
    return value.flatMap((text, at) =>
      typeof text === 'string' && text.trim() !== '' ? [{ pointer: `${pointer}/${at}`, text }] : [],
    )
  })
}
