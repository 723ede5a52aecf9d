import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { kindOf, portsOf } from '../canvas/catalog.ts'
import { placeNodes } from '../canvas/place-nodes.ts'
import { connect, disconnect, moveNodes, together } from '../document/commands.ts'
import type { Command } from '../document/history.ts'
import { cardNamed } from '../document/naming.ts'
import { mainPort } from './list-rule.ts'

/** A card changes places with the one before it, or after it; null where there is none to change with. */
export function moveCard(graph: RuleGraph, id: string, way: 'up' | 'down'): Command | null {
  const after = way === 'down' ? targetOf(graph, id, onwardOf(graph, id)) : id
  const commands = after === undefined ? null : swapWithBefore(graph, after)
  if (!commands) return null
  const name = cardNamed(graph, id)
  const sentence =
    way === 'up'
      ? { en: `move ${name.en} up`, de: `${name.de} nach oben` }
      : { en: `move ${name.en} down`, de: `${name.de} nach unten` }
  return together(sentence, commands)
}

function swapWithBefore(graph: RuleGraph, id: string): Command[] | null {
  const [into, another] = graph.edges.filter(({ to }) => to === id)
  const before = graph.nodes.find((node) => node.id === into?.from.node)
  const onward = onwardOf(graph, id)
  if (!into || another || !before || kindOf(before) === 'trigger' || onward === undefined) return null
  const next = targetOf(graph, id, onward)
  const places = placeNodes(graph)
  const [here, there] = [places[id], places[before.id]]
  return [
    ...graph.edges.filter(({ to }) => to === before.id).map(({ from }) => connect(from, id)),
    next === undefined ? disconnect(into.from) : connect(into.from, next),
    connect({ node: id, port: onward }, before.id),
    ...(here && there ? [moveNodes({ [id]: there, [before.id]: here })] : []),
  ]
}

/** The port that a card goes on by: its main one, else the first that leads somewhere. */
function onwardOf(graph: RuleGraph, id: string): string | undefined {
  const node = graph.nodes.find((one) => one.id === id)
  if (!node) return undefined
  const ports = portsOf(node).map(({ name }) => name)
  return mainPort(node) ?? ports.find((port) => targetOf(graph, id, port) !== undefined) ?? ports[0]
}

const targetOf = (graph: RuleGraph, node: string, port: string | undefined) =>
  graph.edges.find(({ from }) => from.node === node && from.port === port)?.to
