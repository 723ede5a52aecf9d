import type { Viewport } from '@xyflow/react'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { placeNodes, sizeOf } from './place-nodes.ts'
import type { Size } from './tidy-up.ts'

const margin = 48
/** Smaller than this nobody reads a card. */
const smallest = 0.62

/** How a rule is first seen: all of it where it can be read then, else from where it begins. */
export function firstView(graph: RuleGraph, screen: Size): Viewport {
  const places = placeNodes(graph)
  const boxes = graph.nodes.flatMap((node) => {
    const place = places[node.id]
    return place ? [{ ...place, ...sizeOf(node) }] : []
  })
  if (boxes.length === 0) return { x: 0, y: 0, zoom: 1 }
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - left
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - top
  const fits = Math.min((screen.width - 2 * margin) / width, (screen.height - 2 * margin) / height)
  const zoom = Math.min(1, Math.max(smallest, fits))
  const along = (start: number, length: number, room: number) =>
    length * zoom <= room - 2 * margin + 1 ? (room - length * zoom) / 2 - start * zoom : margin - start * zoom
  return { x: along(left, width, screen.width), y: along(top, height, screen.height), zoom }
}
