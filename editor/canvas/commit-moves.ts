import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { moveNodes, type Place, together } from '../document/commands.ts'
import type { Command } from '../document/history.ts'
import { changeStickyNote } from '../document/sticky-commands.ts'
import { placeNodes } from './place-nodes.ts'

/** What one drag moved, as one command; null when everything lies where it lay. */
export function commitMoves(
  graph: RuleGraph,
  moved: readonly { id: string; position: Place }[],
): Command | null {
  const places = placeNodes(graph)
  const isMoved = (id: string, { x, y }: Place) => {
    const old = graph.stickyNotes?.[id] ?? places[id]
    return old !== undefined && (old.x !== x || old.y !== y)
  }
  const rest = moved.filter(({ id, position }) => isMoved(id, position))
  const isNote = ({ id }: { id: string }) => id in (graph.stickyNotes ?? {})
  const round = ({ x, y }: Place) => ({ x: Math.round(x), y: Math.round(y) })
  const cards = rest.filter((one) => !isNote(one)).map(({ id, position }) => [id, round(position)] as const)
  const notes = rest.filter(isNote).map(({ id, position }) => changeStickyNote(id, round(position)))
  const move = cards.length > 0 ? moveNodes(Object.fromEntries(cards)) : undefined
  const [first = move] = notes
  if (!first) return null
  if (!move && notes.length === 1) return first
  if (move && notes.length === 0) return move
  return together((move ?? first).sentence(graph), move ? [move, ...notes] : notes)
}
