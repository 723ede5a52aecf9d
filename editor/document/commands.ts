import type { JsonObject, Words } from '../../nodes/contract/json.ts'
import type { RuleEdge, RuleGraph, RuleNode } from '../../workflows/graph/rule-graph.ts'
import type { RuleSettings } from '../../workflows/graph/rule-settings.ts'
import { portsOf, titleOf } from '../canvas/catalog.ts'
import { graphOfParts, isSame, partsOf } from './graph-parts.ts'
import { withoutMembers } from './group-members.ts'
import type { Command } from './history.ts'
import { cardNamed, cardsNamed, fieldNamed, listNamed, quoted, settingNamed } from './naming.ts'

export interface Place {
  x: number
  y: number
}
export type Exit = RuleEdge['from']

const isFrom = (edge: RuleEdge, from: Exit) => edge.from.node === from.node && edge.from.port === from.port

const isCard = (graph: RuleGraph, id: string) => graph.nodes.some((node) => node.id === id)

/** Adds a node; `after` puts it on a port, between it and what it led to, which goes on from its `onward` port. */
export function addNode(node: RuleNode, place: Place, after?: { from: Exit; onward?: string }): Command {
  const name = quoted(titleOf(node))
  return {
    sentence: () => ({ en: `add ${name.en}`, de: `${name.de} hinzufügen` }),
    apply: (graph) => {
      const layout = { ...graph.layout, [node.id]: place }
      const nodes = [...graph.nodes, node]
      if (!after || !isCard(graph, after.from.node)) return { ...graph, nodes, layout }
      const old = graph.edges.find((edge) => isFrom(edge, after.from))
      const edges = graph.edges.filter((edge) => edge !== old)
      edges.push({ from: after.from, to: node.id })
      if (old && after.onward) edges.push({ from: { node: node.id, port: after.onward }, to: old.to })
      return { ...graph, nodes, layout, edges }
    },
  }
}

/** Removes nodes; what led to one then leads to what came after it. */
export function removeNodes(ids: readonly string[]): Command {
  return {
    sentence: (graph) => {
      const name = cardsNamed(graph, ids)
      return { en: `remove ${name.en}`, de: `${name.de} entfernen` }
    },
    apply: (graph) => ids.reduce(without, graph),
  }
}
export const removeNode = (id: string) => removeNodes([id])

/** Where a card's first way leads, in the order of its ports: whatever the order of the lines. */
function wayOn(graph: RuleGraph, node: RuleNode): string | undefined {
  const ports = portsOf(node).map(({ name }) => name)
  const rank = ({ from: { port } }: RuleEdge) => (ports.includes(port) ? ports.indexOf(port) : ports.length)
  return graph.edges
    .filter(({ from, to }) => from.node === node.id && to !== node.id)
    .toSorted((a, b) => rank(a) - rank(b) || (a.from.port < b.from.port ? -1 : 1))[0]?.to
}

function without(graph: RuleGraph, id: string): RuleGraph {
  const gone = graph.nodes.find((node) => node.id === id)
  if (!gone) return graph
  const next = wayOn(graph, gone)
  const edges = graph.edges
    .filter((edge) => edge.from.node !== id)
    .flatMap((edge) => {
      if (edge.to !== id) return [edge]
      return next && next !== edge.from.node ? [{ ...edge, to: next }] : []
    })
  const { [id]: _gone, ...layout } = graph.layout
  const nodes = graph.nodes.filter((node) => node.id !== id)
  return withoutMembers({ ...graph, nodes, edges, layout }, [id])
}

/** Leads a port to a node; a port has one edge, so an older one goes. */
export function connect(from: Exit, to: string): Command {
  return {
    sentence: (graph) => {
      const [a, b] = [cardNamed(graph, from.node), cardNamed(graph, to)]
      return { en: `connect ${a.en} with ${b.en}`, de: `${a.de} mit ${b.de} verbinden` }
    },
    apply: (graph) => {
      if (from.node === to || !isCard(graph, from.node) || !isCard(graph, to)) return graph
      if (graph.edges.some((edge) => isFrom(edge, from) && edge.to === to)) return graph
      return { ...graph, edges: [...graph.edges.filter((edge) => !isFrom(edge, from)), { from, to }] }
    },
  }
}

export function disconnect(from: Exit): Command {
  return {
    sentence: (graph) => {
      const to = graph.edges.find((edge) => isFrom(edge, from))?.to ?? ''
      const [a, b] = [cardNamed(graph, from.node), cardNamed(graph, to)]
      return { en: `disconnect ${a.en} from ${b.en}`, de: `${a.de} von ${b.de} trennen` }
    },
    apply: (graph) => {
      const edges = graph.edges.filter((edge) => !isFrom(edge, from))
      return edges.length === graph.edges.length ? graph : { ...graph, edges }
    },
  }
}

/** Everything that one drag moved; sticky notes move by `changeStickyNote`, joined with `together`. */
export function moveNodes(places: { readonly [id: string]: Place }): Command {
  return {
    sentence: (graph) => {
      const name = cardsNamed(graph, Object.keys(places))
      return { en: `move ${name.en}`, de: `${name.de} verschieben` }
    },
    apply: (graph) => {
      const here = Object.entries(places).filter(([id]) => isCard(graph, id))
      return { ...graph, layout: { ...graph.layout, ...Object.fromEntries(here) } }
    },
  }
}

/** All cards to the places an arrangement found for them. */
export const tidy = (places: { readonly [id: string]: Place }): Command => ({
  ...moveNodes(places),
  sentence: () => ({ en: 'tidy up', de: 'Aufräumen' }),
})

export function configure(id: string, config: JsonObject): Command {
  return {
    sentence: (graph) => {
      const node = graph.nodes.find((one) => one.id === id)
      const name = cardNamed(graph, id)
      const fields = Object.keys({ ...node?.config, ...config })
      const changed = fields.filter((field) => !isSame(node?.config[field], config[field]))
      const what = listNamed(changed.map((field) => fieldNamed(node?.type ?? '', field)))
      return { en: `change ${what.en} of ${name.en}`, de: `${what.de} von ${name.de} ändern` }
    },
    apply: (graph) => changeNode(graph, id, (node) => ({ ...node, config })),
    joins: `configure ${id}`,
  }
}

/** An empty label gives the card its own title back. */
export function rename(id: string, label: string): Command {
  return {
    sentence: (graph) => {
      const name = cardNamed(graph, id)
      return { en: `rename ${name.en}`, de: `${name.de} umbenennen` }
    },
    apply: (graph) =>
      changeNode(graph, id, ({ label: _old, ...node }) => (label === '' ? node : { ...node, label })),
    joins: `rename ${id}`,
  }
}

/** A remark on a card; an empty one goes. */
export function writeNote(id: string, note: string): Command {
  return {
    sentence: (graph) => {
      const name = cardNamed(graph, id)
      return { en: `change the note of ${name.en}`, de: `Notiz von ${name.de} ändern` }
    },
    apply: (graph) =>
      changeNode(graph, id, ({ note: _old, ...node }) => (note === '' ? node : { ...node, note })),
    joins: `note ${id}`,
  }
}

/** Switched-off cards are passed by as if they were not there. */
export function disable(ids: readonly string[], off: boolean): Command {
  return {
    sentence: (graph) => {
      const name = cardsNamed(graph, ids)
      return off
        ? { en: `switch ${name.en} off`, de: `${name.de} ausschalten` }
        : { en: `switch ${name.en} on`, de: `${name.de} einschalten` }
    },
    apply: (graph) =>
      ids.reduce(
        (all, id) =>
          changeNode(all, id, ({ disabled: _old, ...node }) => (off ? { ...node, disabled: true } : node)),
        graph,
      ),
  }
}

export function changeSettings(change: Partial<RuleSettings>): Command {
  const fields = Object.keys(change)
  const what = listNamed(fields.map(settingNamed))
  return {
    sentence: () => ({ en: `change ${what.en}`, de: `${what.de} ändern` }),
    apply: (graph) => ({ ...graph, settings: { ...graph.settings, ...change } }),
    joins: `settings ${fields.join(' ')}`,
  }
}

/** Several commands as one step of undo. */
export function together(sentence: Words, commands: readonly Command[]): Command {
  return {
    sentence: () => sentence,
    apply: (graph) => commands.reduce((all, command) => command.apply(all), graph),
  }
}

/** The whole rule becomes another one: from a file, a version, or the JSON view. Lines to no card are left out. */
export function replaceGraph(graph: RuleGraph, sentence: Words): Command {
  return { sentence: () => sentence, apply: () => graphOfParts(partsOf(graph), graph) }
}

function changeNode(graph: RuleGraph, id: string, change: (node: RuleNode) => RuleNode): RuleGraph {
  return { ...graph, nodes: graph.nodes.map((node) => (node.id === id ? change(node) : node)) }
}
