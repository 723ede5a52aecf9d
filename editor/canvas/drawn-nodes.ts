import type { Node } from '@xyflow/react'
import type { Problem } from '../../workflows/graph/problem.ts'
import type { RuleGraph, RuleNode, StickyNote } from '../../workflows/graph/rule-graph.ts'
import type { Place } from '../document/commands.ts'
import type { CountsOfNode, Tallies } from './counts.ts'
import { placeNodes } from './place-nodes.ts'

export type CardNode = Node<
  {
    node: RuleNode
    problems: readonly Problem[]
    /** The ports that lead somewhere. */
    taken: readonly string[]
    counts?: CountsOfNode
    /** A run came by here (or did not). */
    lit?: boolean
    /** Open ports have a +. */
    editable?: boolean
  },
  'card'
>
export type NoteNode = Node<{ note: StickyNote }, 'note'>
export type FrameNode = Node<{ title: string; members: readonly string[]; collapsed: boolean }, 'frame'>
export type DrawnNode = CardNode | NoteNode | FrameNode

const none: readonly never[] = []

/** Cards, sticky notes and the frames of groups, as React Flow wants them. */
export function drawnNodes(
  graph: RuleGraph,
  problems: readonly Problem[],
  tallies: Tallies | undefined,
  selection: readonly string[],
): DrawnNode[] {
  const places = placeNodes(graph)
  const chosen = new Set(selection)
  const groups = Object.entries(graph.groups ?? {})
  const folded = new Set(groups.flatMap(([, { nodes, collapsed }]) => (collapsed ? nodes : [])))
  const ways = Map.groupBy(graph.edges, ({ from }) => from.node)
  const found = Map.groupBy(problems, ({ node }) => node)
  const at = (id: string): Place => places[id] ?? { x: 0, y: 0 }
  const frames = groups.map(
    ([id, { title, nodes, collapsed = false }]): FrameNode => ({
      ...{ id, type: 'frame', position: { x: 0, y: 0 }, selectable: false, deletable: false },
      ...{ zIndex: collapsed ? 1 : -1, data: { title, members: nodes, collapsed } },
    }),
  )
  const cards = graph.nodes.map(
    (node): CardNode => ({
      ...{ id: node.id, type: 'card', position: at(node.id), selected: chosen.has(node.id) },
      hidden: folded.has(node.id),
      data: {
        node,
        problems: found.get(node.id) ?? none,
        taken: ways.get(node.id)?.map(({ from }) => from.port) ?? none,
        editable: true,
        ...(tallies && { counts: tallies[node.id] ?? {} }),
      },
    }),
  )
  const notes = Object.entries(graph.stickyNotes ?? {}).map(
    ([id, note]): NoteNode => ({
      ...{ id, type: 'note', position: { x: note.x, y: note.y }, selected: chosen.has(id) },
      ...{ width: note.width, height: note.height, zIndex: -2, data: { note } },
    }),
  )
  return [...frames, ...cards, ...notes]
}

/** What stayed the same keeps being the same object, so that it is not drawn again. */
export function settleNodes(drawn: readonly DrawnNode[], old: readonly DrawnNode[]): DrawnNode[] {
  const before = new Map(old.map((node) => [node.id, node]))
  return drawn.map((node) => {
    const known = before.get(node.id)
    if (known?.type !== node.type) return node
    const data = isAlike(known.data, node.data) ? known.data : node.data
    const isFrame = node.type === 'frame'
    const position = known.dragging || isFrame ? known.position : node.position
    const same =
      data === known.data &&
      position.x === known.position.x &&
      position.y === known.position.y &&
      known.selected === node.selected &&
      known.hidden === node.hidden &&
      (isFrame || (known.width === node.width && known.height === node.height))
    if (same) return known
    const size = isFrame ? { width: known.width, height: known.height } : {}
    return withData({ ...known, ...node, ...size, position }, data)
  })
}

/** The parts belong together; which type they are of was compared before. */
function withData(node: DrawnNode, data: DrawnNode['data']): DrawnNode {
  if (node.type === 'card' && 'taken' in data) return { ...node, data }
  if (node.type === 'note' && 'note' in data) return { ...node, data }
  if (node.type === 'frame' && 'members' in data) return { ...node, data }
  return node
}

function isAlike(a: object, b: object): boolean {
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))]
  return left.length === right.size && left.every(([key, value]) => isSameValue(value, right.get(key)))
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, at) => isSameValue(one, b[at]))
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return JSON.stringify(a) === JSON.stringify(b)
}
