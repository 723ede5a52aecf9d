import type { JsonObject } from '../../nodes/contract/json.ts'
import type { RuleEdge, RuleNode } from '../../workflows/graph/rule-graph.ts'
import type { RuleSettings } from '../../workflows/graph/rule-settings.ts'
import type { Command } from './history.ts'

export interface Place {
  x: number
  y: number
}
type Exit = RuleEdge['from']

const isFrom = (edge: RuleEdge, from: Exit) => edge.from.node === from.node && edge.from.port === from.port

/** Adds a node; `after` puts it between a port and what the port led to, by its `onward` port. */
export function addNode(node: RuleNode, place: Place, after?: { from: Exit; onward?: string }): Command {
  return {
    sentence: { en: 'Add a card', de: 'Karte hinzufügen' },
    apply: (graph) => {
      const layout = { ...graph.layout, [node.id]: place }
      const nodes = [...graph.nodes, node]
      if (!after) return { ...graph, nodes, layout }
      const old = graph.edges.find((edge) => isFrom(edge, after.from))
      const edges = graph.edges.filter((edge) => edge !== old)
      edges.push({ from: after.from, to: node.id })
      if (old && after.onward) edges.push({ from: { node: node.id, port: after.onward }, to: old.to })
      return { ...graph, nodes, layout, edges }
    },
  }
}

/** Removes a node; what led to it then leads to what came after it. */
export function removeNode(id: string): Command {
  return {
    sentence: { en: 'Remove a card', de: 'Karte entfernen' },
    apply: (graph) => {
      if (!graph.nodes.some((node) => node.id === id)) return graph
      const next = graph.edges.find((edge) => edge.from.node === id && edge.to !== id)?.to
      const edges = graph.edges
        .filter((edge) => edge.from.node !== id)
        .flatMap((edge) => {
          if (edge.to !== id) return [edge]
          return next && next !== edge.from.node ? [{ ...edge, to: next }] : []
        })
      const { [id]: _gone, ...layout } = graph.layout
      return { ...graph, nodes: graph.nodes.filter((node) => node.id !== id), edges, layout }
    },
  }
}

/** Leads a port to a node; a port has one edge, so an older one goes. */
export function connect(from: Exit, to: string): Command {
  return {
    sentence: { en: 'Connect', de: 'Verbinden' },
    apply: (graph) => {
      if (from.node === to || graph.edges.some((edge) => isFrom(edge, from) && edge.to === to)) return graph
      return { ...graph, edges: [...graph.edges.filter((edge) => !isFrom(edge, from)), { from, to }] }
    },
  }
}

export function disconnect(from: Exit): Command {
  return {
    sentence: { en: 'Disconnect', de: 'Trennen' },
    apply: (graph) => {
      const edges = graph.edges.filter((edge) => !isFrom(edge, from))
      return edges.length === graph.edges.length ? graph : { ...graph, edges }
    },
  }
}

export function moveNodes(places: { [id: string]: Place }): Command {
  return {
    sentence: { en: 'Move', de: 'Verschieben' },
    apply: (graph) => ({ ...graph, layout: { ...graph.layout, ...places } }),
  }
}

export function configure(id: string, config: JsonObject): Command {
  return {
    sentence: { en: 'Change a card', de: 'Karte ändern' },
    apply: (graph) => ({
      ...graph,
      nodes: graph.nodes.map((node) => (node.id === id ? { ...node, config } : node)),
    }),
  }
}

/** An empty label gives the card its own title back. */
export function rename(id: string, label: string): Command {
  return {
    sentence: { en: 'Rename a card', de: 'Karte umbenennen' },
    apply: (graph) => ({
      ...graph,
      nodes: graph.nodes.map((node) => {
        if (node.id !== id) return node
        const { label: _old, ...rest } = node
        return label === '' ? rest : { ...rest, label }
      }),
    }),
  }
}

export function changeSettings(change: Partial<RuleSettings>): Command {
  return {
    sentence: { en: 'Change the rule’s settings', de: 'Einstellungen der Regel ändern' },
    apply: (graph) => ({ ...graph, settings: { ...graph.settings, ...change } }),
  }
}
