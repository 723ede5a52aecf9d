import type { ElkExtendedEdge, ElkNode } from 'elkjs'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Place } from '../document/commands.ts'
import { kindOf, portsOf } from './catalog.ts'
import { placeNodes, sizeOf } from './place-nodes.ts'
import { edgeId } from './ways.ts'

export interface Size {
  width: number
  height: number
}

const spacing = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.layered.spacing.nodeNodeBetweenLayers': '120',
  'elk.spacing.nodeNode': '40',
  'elk.spacing.componentComponent': '70',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
}
const inGroup = { 'elk.padding': '[top=64,left=20,bottom=20,right=20]' }

/** What the arranger is asked: cards with their ports in order, groups around theirs, a folded group as one box. */
export function askToArrange(graph: RuleGraph, sizes: ReadonlyMap<string, Size>): ElkNode {
  const groups = Object.entries(graph.groups ?? {})
  const home = new Map(groups.flatMap(([id, { nodes }]) => nodes.map((node) => [node, id] as const)))
  const folded = new Set(groups.flatMap(([id, { collapsed }]) => (collapsed ? [id] : [])))
  const cards = new Map(graph.nodes.map((node) => [node.id, card(node, sizes.get(node.id) ?? sizeOf(node))]))
  const boxes = groups.map(([id, { nodes }]): ElkNode => {
    if (folded.has(id)) return { id, ...(sizes.get(id) ?? { width: 250, height: 60 }) }
    return { id, layoutOptions: inGroup, children: nodes.flatMap((node) => cards.get(node) ?? []) }
  })
  const free = graph.nodes.flatMap(({ id }) => (home.has(id) ? [] : (cards.get(id) ?? [])))
  const foldedHome = (node: string) => {
    const group = home.get(node)
    return group !== undefined && folded.has(group) ? group : undefined
  }
  const edges = graph.edges.flatMap(({ from, to }): ElkExtendedEdge[] => {
    if (!cards.has(from.node) || !cards.has(to)) return []
    const [out, into] = [foldedHome(from.node), foldedHome(to)]
    if (out !== undefined && out === into) return []
    return [{ id: edgeId(from), sources: [out ?? edgeId(from)], targets: [into ?? `${to}|`] }]
  })
  return { id: 'rule', layoutOptions: spacing, children: [...boxes, ...free], edges }
}

function card(node: RuleGraph['nodes'][number], { width, height }: Size): ElkNode {
  const ports = portsOf(node)
  const ways = ports.map(({ name }, at) => ({
    ...{ id: edgeId({ node: node.id, port: name }), width: 1, height: 1 },
    ...{ x: width, y: height - (ports.length - at) * 28 + 14 },
    layoutOptions: { 'elk.port.side': 'EAST' },
  }))
  const way = { id: `${node.id}|`, width: 1, height: 1, x: 0, y: height / 2 }
  const inward = { ...way, layoutOptions: { 'elk.port.side': 'WEST' } }
  return {
    ...{ id: node.id, width, height },
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: kindOf(node) === 'trigger' ? ways : [inward, ...ways],
  }
}

/** Places from what the arranger answered; cards of a folded group move with it. */
export function placesOf(answer: ElkNode, graph: RuleGraph): { [id: string]: Place } {
  const old = placeNodes(graph)
  const places: { [id: string]: Place } = {}
  const put = (id: string, x: number, y: number) => {
    places[id] = { x: Math.round(x), y: Math.round(y) }
  }
  for (const { id, x = 0, y = 0, children } of answer.children ?? []) {
    const group = graph.groups?.[id]
    if (!group) put(id, x, y)
    else if (!group.collapsed)
      for (const child of children ?? []) put(child.id, x + (child.x ?? 0), y + (child.y ?? 0))
    else {
      const members = group.nodes.flatMap((node) => (old[node] ? [{ node, ...old[node] }] : []))
      const left = Math.min(...members.map((member) => member.x))
      const top = Math.min(...members.map((member) => member.y))
      for (const member of members) put(member.node, x + member.x - left, y + member.y - top)
    }
  }
  return places
}

/** Arranges a rule in a worker, which is loaded when it is first wanted. */
export async function arrange(
  graph: RuleGraph,
  sizes: ReadonlyMap<string, Size>,
): Promise<{ [id: string]: Place }> {
  const [{ default: ELK }, { default: workerUrl }] = await Promise.all([
    import('elkjs/lib/elk-api.js'),
    import('elkjs/lib/elk-worker.min.js?url'),
  ])
  const elk = new ELK({ workerUrl })
  try {
    return placesOf(await elk.layout(askToArrange(graph, sizes)), graph)
  } finally {
    elk.terminateWorker()
  }
}
