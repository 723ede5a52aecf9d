import type { Catalog } from '../../nodes/catalog.ts'
import type { JsonObject, JsonValue, Language, Words } from '../../nodes/contract/json.ts'
import type { Problem } from '../../workflows/graph/problem.ts'
import type { RuleGraph, RuleNode } from '../../workflows/graph/rule-graph.ts'
import { firstConfig } from '../canvas/first-config.ts'
import { changeSettings, configure, removeNode, together } from '../document/commands.ts'
import { freshId } from '../document/fresh-id.ts'
import type { Command } from '../document/history.ts'

/** A way to mend a problem at a press: what it does in words, and the command. */
export interface Mend {
  words: Words
  command: Command
}

const w = (en: string, de: string): Words => ({ en, de })
const changing = (words: Words, apply: Command['apply']): Mend => ({
  words,
  command: { sentence: () => words, apply },
})

/** How a problem can be mended without asking; undefined where a person has to choose. */
export function mendOf(
  problem: Problem,
  graph: RuleGraph,
  catalog: Catalog,
  language: Language = 'en',
): Mend | undefined {
  const node = graph.nodes.find(({ id }) => id === problem.node)
  switch (problem.code) {
    case 'there-is-a-trigger':
      return startWithPosts(graph, catalog)
    case 'edges-join-existing-nodes-and-ports':
      return changing(w('Delete the line', 'Linie löschen'), (old) => withoutLooseEdges(old, catalog))
    case 'a-port-has-one-edge':
      return changing(w('Keep the first line', 'Die erste Linie behalten'), oneEdgeAPort)
    case 'nothing-leads-into-a-trigger':
      return changing(w('Delete the line', 'Linie löschen'), (old) => ({
        ...old,
        edges: old.edges.filter(({ to }) => to !== problem.node),
      }))
    case 'every-node-is-reachable':
      return node && removing(node)
    case 'every-node-is-known':
      return node && (newest(node, catalog) ?? removing(node))
    case 'every-config-fits-its-node':
    case 'every-config-passes-its-own-check':
      return node && problem.field !== undefined ? usualValue(node, problem, catalog, language) : undefined
    case 'every-pattern-is-quick':
      return node && problem.field !== undefined
        ? {
            words: w('Remove the pattern', 'Muster entfernen'),
            command: configure(node.id, without(node.config, problem.field.split('/').slice(1))),
          }
        : undefined
    case 'exits-are-valid':
      return withoutCondition(graph, problem)
    case 'own-replies-never-loop':
      return {
        words: w('Leave our own accounts alone', 'Eigene Konten in Ruhe lassen'),
        command: changeSettings({ exempt: { ...graph.settings.exempt, ownAccounts: true } }),
      }
    case 'a-weak-signal-never-acts-alone':
      return node && askFirst(node, graph, catalog, language)
    default:
      return undefined
  }
}

const removing = (node: RuleNode): Mend => ({
  words: w('Remove the card', 'Karte entfernen'),
  command: removeNode(node.id),
})

/** What a new card of a type is set to. */
function defaultsOf(
  type: string,
  catalog: Catalog,
  language: Language = 'en',
): Pick<RuleNode, 'version' | 'config'> | undefined {
  const entry = catalog.all().find(({ definition }) => definition.type === type)
  return entry && { version: entry.definition.version, config: firstConfig(entry, language) }
}

function newest(node: RuleNode, catalog: Catalog): Mend | undefined {
  const known = defaultsOf(node.type, catalog)
  if (!known) return undefined
  return changing(w('Take the newest version', 'Neueste Version nehmen'), (graph) => ({
    ...graph,
    nodes: graph.nodes.map((one) => (one.id === node.id ? { ...one, version: known.version } : one)),
  }))
}

/** A trigger in front of whatever nothing leads to yet. */
function startWithPosts(graph: RuleGraph, catalog: Catalog): Mend | undefined {
  const known = defaultsOf('post-created', catalog)
  if (!known) return undefined
  const first = graph.nodes.find(({ id }) => !graph.edges.some(({ to }) => to === id))
  const id = freshId(
    'post-created',
    graph.nodes.map((one) => one.id),
  )
  return changing(w('Start with new posts', 'Mit neuen Beiträgen beginnen'), (old) => {
    const place = first && old.layout[first.id]
    return {
      ...old,
      nodes: [...old.nodes, { id, type: 'post-created', ...known }],
      edges: first ? [...old.edges, { from: { node: id, port: 'event' }, to: first.id }] : old.edges,
      layout: { ...old.layout, [id]: place ? { x: place.x - 320, y: place.y } : { x: 0, y: 0 } },
    }
  })
}

/** “Ask a person” in between: with a yes it goes on as before. */
function askFirst(node: RuleNode, graph: RuleGraph, catalog: Catalog, language: Language): Mend | undefined {
  const known = defaultsOf('ask-person', catalog, language)
  const definition = known && catalog.find('ask-person', known.version)
  const port = definition?.ports(known?.config ?? {})[0]?.name
  if (!known || port === undefined) return undefined
  const id = freshId(
    'ask-person',
    graph.nodes.map((one) => one.id),
  )
  return changing(w('Ask a person first', 'Erst einen Menschen fragen'), (old) => {
    const place = old.layout[node.id] ?? { x: 0, y: 0 }
    return {
      ...old,
      nodes: [...old.nodes, { id, type: 'ask-person', ...known }],
      edges: [
        ...old.edges.map((edge) => (edge.to === node.id ? { ...edge, to: id } : edge)),
        { from: { node: id, port }, to: node.id },
      ],
      layout: { ...old.layout, [id]: place, [node.id]: { x: place.x + 320, y: place.y } },
    }
  })
}

/** A field that is missing or wrong gets what a new card has; one that is not known goes. */
function usualValue(
  node: RuleNode,
  { field = '' }: Problem,
  catalog: Catalog,
  language: Language,
): Mend | undefined {
  const [name = ''] = field.split('/').slice(1)
  const definition = catalog.find(node.type, node.version)
  const known = defaultsOf(node.type, catalog, language)
  if (!definition || !known || name === '') return undefined
  if (!Object.hasOwn(definition.schema.properties, name))
    return {
      words: w('Remove this field', 'Dieses Feld entfernen'),
      command: configure(node.id, without(node.config, [name])),
    }
  const usual = known.config[name]
  if (usual === undefined || JSON.stringify(usual) === JSON.stringify(node.config[name])) return undefined
  return {
    words: w('Set it as in a new card', 'Wie in einer neuen Karte setzen'),
    command: configure(node.id, { ...node.config, [name]: usual }),
  }
}

function withoutCondition(graph: RuleGraph, { field = '' }: Problem): Mend | undefined {
  const path = field.split('/').slice(2)
  const { exits, goal } = graph.settings
  if (path.length === 0) return undefined
  const cut: JsonObject = JSON.parse(JSON.stringify({ exits, ...(goal && { goal }) }))
  const changed: Pick<RuleGraph['settings'], 'exits' | 'goal'> = JSON.parse(
    JSON.stringify(without(cut, path)),
  )
  const words = w('Remove the condition', 'Bedingung entfernen')
  return { words, command: together(words, [changeSettings(changed)]) }
}

function withoutLooseEdges(graph: RuleGraph, catalog: Catalog): RuleGraph {
  const ports = new Map(
    graph.nodes.map((node) => [node.id, catalog.find(node.type, node.version)?.ports(node.config)]),
  )
  return {
    ...graph,
    edges: graph.edges.filter(({ from, to }) => {
      if (!ports.has(from.node) || !ports.has(to)) return false
      return ports.get(from.node)?.some(({ name }) => name === from.port) ?? true
    }),
  }
}

function oneEdgeAPort(graph: RuleGraph): RuleGraph {
  const seen = new Set<string>()
  return {
    ...graph,
    edges: graph.edges.filter(({ from }) => {
      const port = `${from.node}/${from.port}`
      return !seen.has(port) && seen.add(port)
    }),
  }
}

/** The value without what is at a path; of a list the entry goes. */
function without(value: JsonObject, path: readonly string[]): JsonObject {
  const cut = (inner: JsonValue, [name = '', ...rest]: readonly string[]): JsonValue => {
    if (Array.isArray(inner))
      return rest.length === 0
        ? inner.filter((_one, at) => String(at) !== name)
        : inner.map((one, at) => (String(at) === name ? cut(one, rest) : one))
    if (inner === null || typeof inner !== 'object') return inner
    return Object.fromEntries(
      Object.entries(inner).flatMap(([key, one]) =>
        key !== name ? [[key, one]] : rest.length === 0 ? [] : [[key, cut(one, rest)]],
      ),
    )
  }
  const kept = cut(value, path)
  return kept !== null && typeof kept === 'object' && !Array.isArray(kept) ? kept : value
}
