import type { Dropped } from '../palette/use-carry.ts'
import { addCard, graphNow } from './actions.ts'
import { kindOf } from './catalog.ts'
import type { Spot } from './insert-card.ts'
import { cardWidth } from './place-nodes.ts'
import { edgeId, nextExit } from './ways.ts'

type ToDrawing = (point: { x: number; y: number }) => { x: number; y: number }

/** A card let go over a line goes onto it, over a card after it, over a + there, over the ground where it is. */
export function dropCard({ type, x, y }: Dropped, toDrawing: ToDrawing): string | null {
  const under = document.elementsFromPoint(x, y)
  if (!under.some((element) => element.classList.contains('react-flow'))) return null
  const { x: left, y: top } = toDrawing({ x, y })
  return addCard(
    type,
    spotUnder(under) ?? { at: { x: Math.round(left - cardWidth / 2), y: Math.round(top - 30) } },
  )
}

function spotUnder(under: readonly Element[]): Spot | undefined {
  const graph = graphNow()
  for (const element of under) {
    const line =
      element.getAttribute('data-way') ?? element.closest('.react-flow__edge')?.getAttribute('data-id')
    const edge = graph.edges.find(({ from }) => edgeId(from) === line)
    if (edge) return { from: edge.from }
    const card = element.closest('.react-flow__node')?.getAttribute('data-id') ?? null
    const port = element.closest('[data-open-port]')?.getAttribute('data-open-port')
    if (card && port) return { from: { node: card, port } }
    const from = nextExit(graph, card)
    if (from) return { from }
  }
  return undefined
}

/** A press in the palette: after the chosen card, or where a rule begins. */
export function pickedSpot(selected: string | null): Spot {
  const graph = graphNow()
  const from = nextExit(graph, selected) ?? (selected === null ? onlyOpenEnd() : undefined)
  return from ? { from } : {}
}

/** A drawing that is one chain has one place where it obviously goes on. */
function onlyOpenEnd() {
  const { nodes, edges } = graphNow()
  const [last, another] = nodes.filter(({ id }) => !edges.some(({ from }) => from.node === id))
  const isBegun = nodes.some((node) => kindOf(node) === 'trigger')
  return last && !another && isBegun ? nextExit(graphNow(), last.id) : undefined
}
