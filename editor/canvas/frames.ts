import type { NodeChange } from '@xyflow/react'
import type { DrawnNode, FrameNode } from './drawn-nodes.ts'
import { cardWidth } from './place-nodes.ts'

const pad = 20
const head = 44

/** Frames lie around their cards; one that is folded lies where the first of them would be. */
export function withFrames(nodes: readonly DrawnNode[]): DrawnNode[] {
  if (!nodes.some(({ type }) => type === 'frame')) return [...nodes]
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return nodes.map((node) => (node.type === 'frame' ? around(node, byId) : node))
}

function around(frame: FrameNode, byId: ReadonlyMap<string, DrawnNode>): FrameNode {
  const cards = frame.data.members.flatMap((id) => byId.get(id) ?? [])
  if (cards.length === 0) return frame
  const left = Math.min(...cards.map(({ position }) => position.x))
  const top = Math.min(...cards.map(({ position }) => position.y))
  if (frame.data.collapsed) {
    if (frame.position.x === left && frame.position.y === top && frame.width === undefined) return frame
    return { ...frame, position: { x: left, y: top }, width: undefined, height: undefined }
  }
  const right = Math.max(
    ...cards.map(({ position, measured }) => position.x + (measured?.width ?? cardWidth)),
  )
  const bottom = Math.max(...cards.map(({ position, measured }) => position.y + (measured?.height ?? 160)))
  const position = { x: left - pad, y: top - pad - head }
  const size = { width: right - left + 2 * pad, height: bottom - top + 2 * pad + head }
  const same =
    frame.position.x === position.x &&
    frame.position.y === position.y &&
    frame.width === size.width &&
    frame.height === size.height
  return same ? frame : { ...frame, position, ...size }
}

/** A frame that is dragged takes its cards along. */
export function alongWithFrames(
  changes: readonly NodeChange<DrawnNode>[],
  nodes: readonly DrawnNode[],
): NodeChange<DrawnNode>[] {
  return changes.flatMap((change): NodeChange<DrawnNode>[] => {
    if (change.type !== 'position') return [change]
    const frame = nodes.find(({ id }) => id === change.id)
    if (frame?.type !== 'frame') return [change]
    const { position = frame.position, dragging } = change
    const by = { x: position.x - frame.position.x, y: position.y - frame.position.y }
    const members = nodes.filter(({ id }) => frame.data.members.includes(id))
    return [
      change,
      ...members.map(
        (node): NodeChange<DrawnNode> => ({
          ...{ id: node.id, type: 'position', dragging },
          position: { x: node.position.x + by.x, y: node.position.y + by.y },
        }),
      ),
    ]
  })
}
