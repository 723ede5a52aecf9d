import type { RuleGraph, RuleNode } from '../../workflows/graph/rule-graph.ts'
import { kindOf, portsOf } from '../canvas/catalog.ts'

/** One line of the list. */
export interface Entry {
  node: RuleNode
  number: number
  /** Ways that branch off here; the main one goes on in the same list. */
  branches: readonly { port: string; list: List }[]
  /** The port by which the list goes on. */
  main?: string
}
/** Cards one after the other; `goesOn` names a card that is listed elsewhere, `open` the way that ends here. */
export interface List {
  entries: readonly Entry[]
  goesOn?: string
  open?: { node: string; port: string }
}

/** The way on that a list follows: after an action, a start or a wait; a condition has none. */
export function mainPort(node: RuleNode): string | undefined {
  const ports = portsOf(node).map(({ name }) => name)
  const kind = kindOf(node)
  if (kind === 'condition' || kind === 'unknown') return undefined
  if (kind === 'control') return ports.includes('then') ? 'then' : ports.length === 1 ? ports[0] : undefined
  return ports[0]
}

/** A rule as nested lists: one for each card that sets it off, then for cards that nothing leads to. */
export function listRule(graph: RuleGraph): List[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  const ways = new Map(graph.edges.map(({ from, to }) => [`${from.node}|${from.port}`, to]))
  const listed = new Set<string>()
  let number = 0

  const listFrom = (start: string): List => {
    const entries: Entry[] = []
    let id = start
    for (;;) {
      const node = nodes.get(id)
      if (!node) return { entries }
      if (listed.has(id)) return { entries, goesOn: id }
      listed.add(id)
      number += 1
      const main = mainPort(node)
      const entry = { node, number, ...(main !== undefined && { main }) }
      const others = portsOf(node).filter(({ name }) => name !== main)
      const branches = others.map(({ name }) => ({ port: name, list: listOn(id, name) }))
      entries.push({ ...entry, branches })
      if (main === undefined) return { entries }
      const next = ways.get(`${id}|${main}`)
      if (next === undefined) return { entries, open: { node: id, port: main } }
      id = next
    }
  }
  const listOn = (node: string, port: string): List => {
    const next = ways.get(`${node}|${port}`)
    return next === undefined ? { entries: [], open: { node, port } } : listFrom(next)
  }

  const entered = new Set(graph.edges.map(({ to }) => to))
  const starts = graph.nodes.filter((node) => kindOf(node) === 'trigger')
  const loose = graph.nodes.filter(({ id }) => !entered.has(id))
  return [...starts, ...loose, ...graph.nodes].flatMap(({ id }) => (listed.has(id) ? [] : [listFrom(id)]))
}

/** Every line in the order of the list, with its number. */
export function numbersOf(lists: readonly List[]): Map<string, number> {
  const numbers = new Map<string, number>()
  const walk = ({ entries }: List) => {
    for (const { node, number, branches } of entries) {
      numbers.set(node.id, number)
      for (const { list } of branches) walk(list)
    }
  }
  for (const list of lists) walk(list)
  return numbers
}
