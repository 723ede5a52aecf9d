import { Check } from 'typebox/value'
import type { JsonObject, JsonValue } from '../../nodes/contract/json.ts'
import { canonicalGraph } from '../../workflows/graph/canonical-graph.ts'
import { migrateGraph } from '../../workflows/graph/migrations/migrate-graph.ts'
import { type RuleGraph, ruleGraphSchema } from '../../workflows/graph/rule-graph.ts'

export interface RuleFile {
  name: string
  graph: RuleGraph
}

/** A rule as a file: the same that `steward apply` takes, in canonical order, so that files compare well. */
export function ruleFileText(community: string, name: string, graph: RuleGraph): string {
  return `${JSON.stringify({ format: 1, kind: 'rule', community, name, graph: canonicalGraph(graph) }, null, 2)}\n`
}

/** The rule in a file, lifted to the newest format; null when there is none. */
export function readRuleFile(text: string): RuleFile | null {
  const file = parsed(text)
  if (typeof file !== 'object' || file === null || !('graph' in file)) return null
  if (!('kind' in file) || file.kind !== 'rule') return null
  const migrated = migrateGraph(file.graph)
  const name = 'name' in file && typeof file.name === 'string' ? file.name.slice(0, 200) : ''
  if (!migrated.ok || !Check(ruleGraphSchema, migrated.value)) return null
  return { name, graph: migrated.value }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What a rule names of the place it was drawn for. */
export type PlaceKind = 'connections' | 'roles' | 'spaces'
export type PlaceNames = { readonly [kind in PlaceKind]: readonly string[] }
/** What each of them is here; null: it is left out. */
export type PlaceMapping = { readonly [kind in PlaceKind]: { readonly [name: string]: string | null } }

const kindOfField: { readonly [field: string]: PlaceKind } = {
  connection: 'connections',
  connections: 'connections',
  role: 'roles',
  roles: 'roles',
  space: 'spaces',
  spaces: 'spaces',
}
/** Roles that every community understands. */
const everywhere = new Set(['staff', 'moderator', 'admin'])

/** Names in a rule that are not known here, each once. */
export function foreignNames(graph: RuleGraph, here: PlaceNames): PlaceNames {
  const found = { connections: new Set<string>(), roles: new Set<string>(), spaces: new Set<string>() }
  mapped(graph, (kind, name) => {
    if (!here[kind].includes(name) && !(kind === 'roles' && everywhere.has(name))) found[kind].add(name)
    return name
  })
  return { connections: [...found.connections], roles: [...found.roles], spaces: [...found.spaces] }
}

/** The rule with other names in the place of its own. */
export function withNames(graph: RuleGraph, mapping: PlaceMapping): RuleGraph {
  return mapped(graph, (kind, name) => {
    const known = mapping[kind][name]
    return known === undefined ? name : known
  })
}

type Rename = (kind: PlaceKind, name: string) => string | null

function mapped(graph: RuleGraph, rename: Rename): RuleGraph {
  const names = (kind: PlaceKind, list: readonly string[]) => [
    ...new Set(list.flatMap((name) => rename(kind, name) ?? [])),
  ]
  const both = (kind: PlaceKind, { include, exclude }: { include: string[]; exclude: string[] }) => ({
    include: names(kind, include),
    exclude: names(kind, exclude),
  })
  const { scope, exempt, ...settings } = graph.settings
  return {
    ...graph,
    settings: {
      ...settings,
      scope: { connections: both('connections', scope.connections), spaces: both('spaces', scope.spaces) },
      exempt: { ...exempt, roles: names('roles', exempt.roles) },
    },
    nodes: graph.nodes.map((node) => ({ ...node, config: mappedConfig(node.config, rename) })),
  }
}

function mappedConfig(config: JsonObject, rename: Rename): JsonObject {
  return Object.fromEntries(
    Object.entries(config).map(([field, value]) => [field, mappedValue(kindOfField[field], value, rename)]),
  )
}

function mappedValue(kind: PlaceKind | undefined, value: JsonValue, rename: Rename): JsonValue {
  // A field that must have a value keeps it: the problem on its card asks for another.
  if (typeof value === 'string') return kind && value !== '' ? (rename(kind, value) ?? value) : value
  if (Array.isArray(value))
    return value.flatMap((one): JsonValue[] => {
      if (typeof one !== 'string' || !kind) return [mappedValue(kind, one, rename)]
      const name = rename(kind, one)
      return name === null ? [] : [name]
    })
  return typeof value === 'object' && value !== null ? mappedConfig(value, rename) : value
}
