import type { RuleGraph, RuleNode } from '../../workflows/graph/rule-graph.ts'
import type { Place } from '../document/commands.ts'
import { portsOf } from './catalog.ts'

export const columnWidth = 370
export const rowHeight = 220
export const cardWidth = 250

/** About how large a card is drawn, where nobody has measured it. */
export const sizeOf = (node: RuleNode) => ({ width: cardWidth, height: 96 + portsOf(node).length * 28 })

/** A place for every node: the saved one, else in columns by how far it is from a start. */
export function placeNodes(graph: RuleGraph): { [id: string]: Place } {
  const depth = new Map<string, number>()
  const entered = new Set(graph.edges.map(({ to }) => to))
  let layer = graph.nodes.filter(({ id }) => !entered.has(id)).map(({ id }) => id)
  for (let column = 0; layer.length > 0 && column < 200; column += 1) {
    const here = new Set(layer.filter((id) => !depth.has(id)))
    for (const id of here) depth.set(id, column)
    layer = graph.edges.filter(({ from }) => here.has(from.node)).map(({ to }) => to)
  }
  const rows = new Map<number, number>()
  const places: { [id: string]: Place } = {}
  for (const { id } of graph.nodes) {
    const column = depth.get(id) ?? 0
    const row = rows.get(column) ?? 0
    rows.set(column, row + 1)
    places[id] = graph.layout[id] ?? { x: column * columnWidth, y: row * rowHeight }
  }
  return places
}

/** The nearest place below where nothing lies yet. */
export function freePlace(place: Place, taken: readonly Place[]): Place {
  let { y } = place
  const isTaken = () =>
    taken.some(
      (other) => Math.abs(other.x - place.x) < cardWidth - 20 && Math.abs(other.y - y) < rowHeight - 40,
    )
  while (isTaken()) y += rowHeight / 2
  return { x: place.x, y }
}
