import type { Words } from '../../nodes/contract/json.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { type Change, changesBetween, graphOfParts, isSame, partsOf } from './graph-parts.ts'

/** The only way a document changes. */
export interface Command {
  /** What it does, as it stands after "Undo:"; read from the graph it is done on. */
  sentence: (graph: RuleGraph) => Words
  apply: (graph: RuleGraph) => RuleGraph
  /** Commands with the same mark that follow at once are one step of undo: the letters of a word. */
  joins?: string
}

/** One line of the command log: the sentence, and each part before and after. */
export interface Entry {
  sentence: Words
  changes: readonly Change[]
  at: number
  joins?: string
}
export interface History {
  graph: RuleGraph
  past: readonly Entry[]
  future: readonly Entry[]
}

const joinWithinMs = 1500
const longestLog = 500

export const beginHistory = (graph: RuleGraph): History => ({ graph, past: [], future: [] })

/** Does a command and records each part before and after; one that changes nothing leaves no entry. */
export function perform(history: History, command: Command, at = Date.now()): History {
  const graph = command.apply(history.graph)
  const changes = changesBetween(history.graph, graph)
  if (changes.length === 0) return history
  const { joins } = command
  const sentence = command.sentence(history.graph)
  const entry: Entry = { sentence, changes, at, ...(joins !== undefined && { joins }) }
  return { graph, past: withEntry(history.past, entry), future: [] }
}

function withEntry(past: readonly Entry[], entry: Entry): readonly Entry[] {
  const last = past.at(-1)
  const joined =
    last !== undefined &&
    entry.joins !== undefined &&
    last.joins === entry.joins &&
    entry.at - last.at < joinWithinMs
  if (!joined) return [...past, entry].slice(-longestLog)
  const before = new Map(last.changes.map((change) => [change.path, change]))
  for (const change of entry.changes) {
    const { after: _old, ...first } = before.get(change.path) ?? change
    before.set(change.path, { ...first, ...(change.after !== undefined && { after: change.after }) })
  }
  const changes = [...before.values()].filter((change) => !isSame(change.before, change.after))
  const kept = past.slice(0, -1)
  return changes.length === 0 ? kept : [...kept, { ...entry, sentence: last.sentence, changes }]
}

/** Takes the last command back. What somebody else has changed since stays as they left it. */
export function undo({ graph, past, future }: History): History {
  const entry = past.at(-1)
  if (!entry) return { graph, past, future }
  const back = entry.changes.map(({ path, before, after }) => ({ path, from: after, to: before }))
  return { graph: withSet(graph, back), past: past.slice(0, -1), future: [entry, ...future] }
}

export function redo({ graph, past, future }: History): History {
  const [entry, ...rest] = future
  if (!entry) return { graph, past, future }
  const forth = entry.changes.map(({ path, before, after }) => ({ path, from: before, to: after }))
  // Letters typed after this are a step of their own.
  const { joins: _closed, ...done } = entry
  return { graph: withSet(graph, forth), past: [...past, done], future: rest }
}

function withSet(
  graph: RuleGraph,
  sets: { path: string; from: Change['before']; to: Change['before'] }[],
): RuleGraph {
  const parts = new Map(partsOf(graph))
  for (const { path, from, to } of sets) {
    if (!isSame(parts.get(path), from)) continue
    if (to === undefined) parts.delete(path)
    else parts.set(path, to)
  }
  return graphOfParts(parts, graph)
}
