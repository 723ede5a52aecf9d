import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Place } from '../document/commands.ts'
import { freePlace, placeNodes, sizeOf } from './place-nodes.ts'
import type { Size } from './tidy-up.ts'

type Box = Place & Size
const gap = 40

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Where sticky notes go that would lie over tidied cards: above all of them, side by side. */
export function clearNotes(
  { nodes, stickyNotes = {} }: RuleGraph,
  places: { readonly [id: string]: Place },
  sizes: ReadonlyMap<string, Size>,
): { [id: string]: Place } {
  const cards = nodes.flatMap((node): Box[] => {
    const place = places[node.id]
    return place ? [{ ...place, ...(sizes.get(node.id) ?? sizeOf(node)) }] : []
  })
  const over = Object.entries(stickyNotes).filter(([, note]) => cards.some((card) => overlap(note, card)))
  const top = Math.min(...cards.map(({ y }) => y))
  let x = Math.min(...cards.map((card) => card.x))
  const moved: { [id: string]: Place } = {}
  for (const [id, { width, height }] of over) {
    moved[id] = { x, y: top - height - 2 * gap }
    x += width + gap
  }
  return moved
}

/** Near a place, where a new note covers neither a card nor another note. */
export function placeForNote(graph: RuleGraph, wanted: Place): Place {
  const taken = [...Object.values(placeNodes(graph)), ...Object.values(graph.stickyNotes ?? {})]
  return freePlace({ x: Math.round(wanted.x), y: Math.round(wanted.y) }, taken)
}
