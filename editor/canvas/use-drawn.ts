import { applyNodeChanges, type NodeChange, type OnNodesChange } from '@xyflow/react'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Problem } from '../../workflows/graph/problem.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { commitMoves } from './commit-moves.ts'
import type { Tallies } from './counts.ts'
import { drawnEdges, settleEdges, type WayEdge } from './drawn-edges.ts'
import { type DrawnNode, drawnNodes, settleNodes } from './drawn-nodes.ts'
import { alongWithFrames, withFrames } from './frames.ts'

/**
 * The open rule as React Flow draws it. A drag lives here alone until it ends, then it is one command;
 * everything else comes from the document and goes to it.
 */
export function useDrawn(problems: readonly Problem[], tallies: Tallies | undefined) {
  const graph = useRuleDocument((document) => document.history.graph)
  const selection = useRuleDocument((document) => document.selection)
  const drawn = useMemo(
    () => drawnNodes(graph, problems, tallies, selection),
    [graph, problems, tallies, selection],
  )
  const [nodes, setNodes] = useState<DrawnNode[]>(() => withFrames(drawn))
  const latest = useRef(nodes)
  const dragging = useRef(false)
  const show = useCallback((next: DrawnNode[]) => {
    latest.current = next
    setNodes(next)
  }, [])
  useLayoutEffect(() => show(withFrames(settleNodes(drawn, latest.current))), [drawn, show])

  const edges = useRef<WayEdge[]>([])
  const drawnWays = useMemo(() => {
    edges.current = settleEdges(drawnEdges(graph, tallies), edges.current)
    return edges.current
  }, [graph, tallies])

  const onNodesChange: OnNodesChange<DrawnNode> = useCallback(
    (changes) => {
      const all = alongWithFrames(changes, latest.current)
      const next = withFrames(applyNodeChanges(all, latest.current))
      show(next)
      chooseFrom(changes)
      const rested = all.flatMap((change) =>
        change.type === 'position' && !change.dragging ? change.id : [],
      )
      if (rested.length > 0) commit(next, rested, dragging.current)
      const moves = changes.filter(({ type }) => type === 'position')
      if (moves.length > 0) dragging.current = moves.some(isDragging)
    },
    [show],
  )
  return { nodes, edges: drawnWays, onNodesChange, latest }
}

const isDragging = (change: NodeChange<DrawnNode>) => change.type === 'position' && change.dragging === true

/** What was pressed or boxed becomes the document's selection. */
function chooseFrom(changes: readonly NodeChange<DrawnNode>[]) {
  const { selection, choose } = useRuleDocument.getState()
  const chosen = new Set(selection)
  for (const change of changes) {
    if (change.type !== 'select') continue
    if (change.selected) chosen.add(change.id)
    else chosen.delete(change.id)
  }
  if (chosen.size !== selection.length || selection.some((id) => !chosen.has(id))) choose([...chosen])
}

/** Arrow keys move step by step: steps that follow at once are one command. */
function commit(nodes: readonly DrawnNode[], ids: readonly string[], wasDragged: boolean) {
  const { history, perform } = useRuleDocument.getState()
  const moved = nodes.filter(({ id, type }) => type !== 'frame' && ids.includes(id))
  const command = commitMoves(history.graph, moved)
  if (command) perform(wasDragged ? command : { ...command, joins: `move ${ids.join(' ')}` })
}
