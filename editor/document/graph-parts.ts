import { Check } from 'typebox/value'
import type { JsonValue } from '../../nodes/contract/json.ts'
import { canonicalJson } from '../../workflows/graph/canonical-graph.ts'
import { type RuleGraph, ruleGraphSchema } from '../../workflows/graph/rule-graph.ts'

/**
 * A graph taken apart: the smallest pieces that people change, by path. `nodes/ID` is there when the card is;
 * `nodes/ID/label`, `nodes/ID/config/FIELD`, `edges/ID/PORT` (where it leads), `layout/ID`, `groups/ID/FIELD`,
 * `stickyNotes/ID/FIELD`, `settings/FIELD`. Undo, merging and comparing all work on these.
 */
export type Parts = ReadonlyMap<string, JsonValue>

/** What became of one part; absent stands for "not there". */
export interface Change {
  path: string
  before?: JsonValue
  after?: JsonValue
}

export function partsOf(graph: RuleGraph): Parts {
  const parts = new Map<string, JsonValue>()
  const put = (place: string, fields: object) => {
    for (const [field, value] of Object.entries(fields))
      if (value !== undefined) parts.set(`${place}/${field}`, value)
  }
  put('settings', graph.settings)
  for (const { id, type, version, config, ...rest } of graph.nodes) {
    parts.set(`nodes/${id}`, { type, version })
    put(`nodes/${id}`, rest)
    put(`nodes/${id}/config`, config)
  }
  for (const { from, to } of graph.edges) {
    const path = `edges/${from.node}/${from.port}`
    const known = parts.get(path)
    parts.set(path, [...(Array.isArray(known) ? known : []), to])
  }
  put('layout', graph.layout)
  for (const [id, group] of Object.entries(graph.groups ?? {})) put(`groups/${id}`, group)
  for (const [id, sticky] of Object.entries(graph.stickyNotes ?? {})) put(`stickyNotes/${id}`, sticky)
  return parts
}

export const isSame = (a: JsonValue | undefined, b: JsonValue | undefined) =>
  Object.is(a, b) || (typeof a === 'object' && typeof b === 'object' && canonicalJson(a) === canonicalJson(b))

/** What has to change in one graph to make it the other, part by part. */
export function changesBetween(from: RuleGraph, to: RuleGraph): Change[] {
  if (from === to) return []
  return changesOfParts(partsOf(from), partsOf(to))
}

export function changesOfParts(before: Parts, after: Parts): Change[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].flatMap((path) => {
    const [old, fresh] = [before.get(path), after.get(path)]
    if (isSame(old, fresh)) return []
    return [{ path, ...(old !== undefined && { before: old }), ...(fresh !== undefined && { after: fresh }) }]
  })
}

/** The graph of these parts; parts whose card, group or note is gone go with it. Cards keep the order of `like`. */
export function graphOfParts(parts: Parts, like: RuleGraph): RuleGraph {
  const tree = treeOf(parts)
  const nodeIds = keysInOrder(
    like.nodes.map(({ id }) => id),
    [...(tree.get('nodes')?.keys() ?? [])],
  ).filter((id) => parts.has(`nodes/${id}`))
  const known = new Set(nodeIds)
  const nodes = nodeIds.map((id) => {
    const { '': kept, config, ...rest } = unflatten(tree.get('nodes')?.get(id))
    return { ...asObject(kept), id, config: asObject(config), ...rest }
  })
  const edges = [...(tree.get('edges') ?? [])].flatMap(([node, ports]) =>
    [...ports].flatMap(([port, to]) =>
      (Array.isArray(to) ? to : [])
        .filter((one) => known.has(node) && known.has(String(one)))
        .map((one) => ({ from: { node, port }, to: one })),
    ),
  )
  const layout = Object.fromEntries(
    [...(tree.get('layout') ?? [])].flatMap(([id, place]) =>
      known.has(id) ? [[id, place.get('')] as const] : [],
    ),
  )
  const boxes = (section: string, needed: string) =>
    Object.fromEntries(
      [...(tree.get(section) ?? [])].flatMap(([id, fields]) =>
        fields.has(needed) ? [[id, Object.fromEntries(fields)] as const] : [],
      ),
    )
  const stickyNotes = boxes('stickyNotes', 'text')
  const groups = Object.fromEntries(
    Object.entries(boxes('groups', 'title')).map(([id, group]) => [
      id,
      {
        ...group,
        nodes: (Array.isArray(group.nodes) ? group.nodes : []).filter((one) => known.has(String(one))),
      },
    ]),
  )
  const settings = Object.fromEntries(
    [...(tree.get('settings') ?? [])].map(([field, value]) => [field, value.get('')]),
  )
  const graph: unknown = {
    ...{ format: 1, settings, nodes, edges, layout },
    ...(Object.keys(groups).length > 0 && { groups }),
    ...(Object.keys(stickyNotes).length > 0 && { stickyNotes }),
  }
  // What does not make a rule changes nothing: a broken record must not break the document.
  return Check(ruleGraphSchema, graph) ? graph : like
}

type Fields = Map<string, JsonValue>

/** Section → id → rest of the path ('' for the thing itself) → value. */
function treeOf(parts: Parts): Map<string, Map<string, Fields>> {
  const tree = new Map<string, Map<string, Fields>>()
  for (const [path, value] of parts) {
    const [section = '', id = '', ...rest] = path.split('/')
    const ids = tree.get(section) ?? new Map<string, Fields>()
    tree.set(section, ids)
    const fields = ids.get(id) ?? new Map<string, JsonValue>()
    ids.set(id, fields.set(rest.join('/'), value))
  }
  return tree
}

function unflatten(fields: Fields = new Map()): { [field: string]: JsonValue } {
  const config: { [field: string]: JsonValue } = {}
  const whole: { [field: string]: JsonValue } = { config }
  for (const [field, value] of fields)
    if (field.startsWith('config/')) config[field.slice('config/'.length)] = value
    else whole[field] = value
  return whole
}

const asObject = (value: JsonValue | undefined) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}

function keysInOrder(wanted: readonly string[], present: readonly string[]): string[] {
  const here = new Set(present)
  return [...new Set([...wanted.filter((key) => here.has(key)), ...present])]
}
