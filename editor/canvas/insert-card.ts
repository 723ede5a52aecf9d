import type { Language } from '../../nodes/contract/json.ts'
import type { RuleGraph, RuleNode } from '../../workflows/graph/rule-graph.ts'
import { addNode, connect, type Exit, moveNodes, type Place, together } from '../document/commands.ts'
import type { Command } from '../document/history.ts'
import { kindOf, newNode, portsOf } from './catalog.ts'
import { columnWidth, freePlace, placeNodes } from './place-nodes.ts'
import { reachedFrom } from './ways.ts'

/** Where a card is wanted: on a port, before a card, at a place, or anywhere. */
export interface Spot {
  from?: Exit
  to?: string
  at?: Place
}

/** A new card of a type where it is wanted, as one command; `id` is the card's. */
export function insertCard(
  graph: RuleGraph,
  type: string,
  spot: Spot,
  language: Language = 'en',
): { command: Command; id: string } | null {
  const node = newNode(type, graph.nodes, language)
  if (!node) return null
  const isStart = kindOf(node) === 'trigger'
  const from = isStart ? undefined : spot.from
  const after = from && { from, onward: portsOf(node)[0]?.name }
  const { place, moved } = placeFor(graph, node, { ...spot, from })
  const add = addNode(node, place, after)
  const commands = [add]
  if (Object.keys(moved).length > 0) commands.unshift(moveNodes(moved))
  const [port] = portsOf(node)
  if (spot.to !== undefined && port) commands.push(connect({ node: node.id, port: port.name }, spot.to))
  const command = commands.length === 1 ? add : together(add.sentence(graph), commands)
  return { command, id: node.id }
}

/** Beside the card it follows; on a line, what comes after makes room. */
function placeFor(graph: RuleGraph, node: RuleNode, { from, to, at }: Spot) {
  const places = placeNodes(graph)
  const all = Object.values(places)
  const before = from && places[from.node]
  const next =
    from && graph.edges.find((edge) => edge.from.node === from.node && edge.from.port === from.port)?.to
  const after = next === undefined ? undefined : places[next]
  const moved: { [id: string]: Place } = {}
  if (at) return { place: at, moved }
  if (before && after && next !== undefined) {
    const room = after.x - before.x
    if (room < 2 * columnWidth)
      for (const id of reachedFrom(graph, next)) {
        const old = places[id]
        if (old && old.x >= after.x) moved[id] = { x: old.x + 2 * columnWidth - room, y: old.y }
      }
    const place = { x: before.x + Math.max(columnWidth, room / 2), y: (before.y + after.y) / 2 }
    const still = Object.entries(places).flatMap(([id, old]) => (moved[id] ? [] : [old]))
    return { place: freePlace(place, still), moved }
  }
  if (before) {
    const source = graph.nodes.find(({ id }) => id === from?.node)
    const row = source ? portsOf(source).findIndex(({ name }) => name === from?.port) : 0
    return {
      place: freePlace({ x: before.x + columnWidth, y: before.y + Math.max(0, row) * 60 }, all),
      moved,
    }
  }
  const follower = to === undefined ? undefined : places[to]
  if (follower) return { place: freePlace({ x: follower.x - columnWidth, y: follower.y }, all), moved }
  const isStart = kindOf(node) === 'trigger'
  const x = isStart || all.length === 0 ? 0 : Math.min(...all.map((place) => place.x)) + columnWidth
  return { place: freePlace({ x, y: 0 }, all), moved }
}
