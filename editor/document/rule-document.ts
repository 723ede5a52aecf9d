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
  /** Everything that is chosen: cards and sticky notes. */
  selection: readonly string[]
  /** The one chosen thing; null when none or several are. */
  selected: string | null
  load: (history: History, savedGraph: RuleGraph, revision: number) => void
  saved: (graph: RuleGraph, revision: number) => void
  perform: (command: Command) => void
  undo: () => void
  redo: () => void
  select: (id: string | null) => void
  choose: (ids: readonly string[]) => void
}

/** The one open rule; canvas, outline, inspector, settings and JSON are views of it. */
export const useRuleDocument = create<RuleDocument>((set) => ({
  history: beginHistory(empty),
  savedGraph: empty,
  revision: 0,
  selection: [],
  selected: null,
  load: (history, savedGraph, revision) => set({ history, savedGraph, revision, ...chosen([]) }),
  saved: (savedGraph, revision) => set({ savedGraph, revision }),
  perform: (command) => set(({ history }) => ({ history: perform(history, command) })),
  undo: () => set(({ history, selection }) => moved(undo(history), selection)),
  redo: () => set(({ history, selection }) => moved(redo(history), selection)),
  select: (id) => set(chosen(id === null ? [] : [id])),
  choose: (ids) => set(chosen(ids)),
}))

const chosen = (selection: readonly string[]) => ({
  selection,
  selected: selection.length === 1 ? (selection[0] ?? null) : null,
})

/** What is gone is not chosen any more. */
function moved(history: History, selection: readonly string[]) {
  const { nodes, stickyNotes = {} } = history.graph
  const isHere = (id: string) => id in stickyNotes || nodes.some((node) => node.id === id)
  return { history, ...chosen(selection.filter(isHere)) }
}
