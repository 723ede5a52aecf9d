import type { Words } from '../../nodes/contract/json.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'

/** The only way a document changes. */
export interface Command {
  sentence: Words
  apply: (graph: RuleGraph) => RuleGraph
}

/** The parts of a document that differ; setting them is the change, or its inverse. */
type Patch = Partial<RuleGraph>
export interface Entry {
  sentence: Words
  redo: Patch
  undo: Patch
}
export interface History {
  graph: RuleGraph
  past: readonly Entry[]
  future: readonly Entry[]
}

export const beginHistory = (graph: RuleGraph): History => ({ graph, past: [], future: [] })

/** Does a command and records its inverse; one that changes nothing leaves no entry. */
export function perform(history: History, command: Command): History {
  const graph = command.apply(history.graph)
  const redo = difference(history.graph, graph)
  if (Object.keys(redo).length === 0) return history
  const entry = { sentence: command.sentence, redo, undo: difference(graph, history.graph) }
  return { graph, past: [...history.past, entry], future: [] }
}

export function undo({ graph, past, future }: History): History {
  const entry = past.at(-1)
  if (!entry) return { graph, past, future }
  return { graph: { ...graph, ...entry.undo }, past: past.slice(0, -1), future: [entry, ...future] }
}

export function redo({ graph, past, future }: History): History {
  const [entry, ...rest] = future
  if (!entry) return { graph, past, future }
  return { graph: { ...graph, ...entry.redo }, past: [...past, entry], future: rest }
}

function difference(from: RuleGraph, to: RuleGraph): Patch {
  return {
    ...(from.nodes !== to.nodes && { nodes: to.nodes }),
    ...(from.edges !== to.edges && { edges: to.edges }),
    ...(from.layout !== to.layout && { layout: to.layout }),
    ...(from.settings !== to.settings && { settings: to.settings }),
  }
}
