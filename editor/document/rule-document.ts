import { create } from 'zustand'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { beginHistory, type Command, type History, perform, redo, undo } from './history.ts'

const empty: RuleGraph = { format: 1, settings: defaultSettings, nodes: [], edges: [], layout: {} }

interface RuleDocument {
  history: History
  /** What the server has; another graph means there is something to save. */
  savedGraph: RuleGraph
  revision: number
  selected: string | null
  load: (graph: RuleGraph, revision: number) => void
  saved: (graph: RuleGraph, revision: number) => void
  perform: (command: Command) => void
  undo: () => void
  redo: () => void
  select: (id: string | null) => void
}

/** The one open rule; canvas, inspector and settings are views of it. */
export const useRuleDocument = create<RuleDocument>((set) => ({
  history: beginHistory(empty),
  savedGraph: empty,
  revision: 0,
  selected: null,
  load: (graph, revision) =>
    set({ history: beginHistory(graph), savedGraph: graph, revision, selected: null }),
  saved: (savedGraph, revision) => set({ savedGraph, revision }),
  perform: (command) => set(({ history }) => ({ history: perform(history, command) })),
  undo: () => set(({ history }) => ({ history: undo(history) })),
  redo: () => set(({ history }) => ({ history: redo(history) })),
  select: (selected) => set({ selected }),
}))
