import { Background, Controls, type Edge, ReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import './run-graph.css'
import { useMemo } from 'react'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Run } from '../../workflows/run/run.ts'
import { useLookWords } from '../canvas/look-words.ts'
import { placeNodes } from '../canvas/place-nodes.ts'
import { useReader, useWords } from '../words/language.ts'
import { StepCard, type StepNode } from './step-card.tsx'
import { type Way, wayOf } from './way-of.ts'

const nodeTypes = { step: StepCard }

interface Props {
  graph: RuleGraph
  run: Pick<Run, 'trail' | 'tokens' | 'problem' | 'status'>
  /** A card was pressed. */
  onPick?: (node: string) => void
}

/** A rule that can only be looked at, with the cards and ways of one run lit up. */
export function RunGraph({ graph, run, onPick }: Props) {
  const theme = useReader((reader) => reader.theme)
  const { say } = useWords()
  const way = useMemo(() => wayOf(graph, run), [graph, run])
  const nodes = useMemo(() => stepNodes(graph, way), [graph, way])
  const inView = firstInView(graph, way)
  const { config: lookWords, lineOf } = useLookWords(graph)
  const edges = graph.edges.map(({ from, to }): Edge => {
    const id = `${from.node}|${from.port}`
    const isWay = way.taken.has(id)
    return {
      ...{ id, source: from.node, sourceHandle: from.port, target: to, focusable: false },
      ariaLabel: lineOf(from, to),
      animated: isWay && run.status === 'running' && way.standing.has(to),
      className: isWay ? 'way-taken' : 'way-not',
    }
  })
  return (
    <section className="run-graph" aria-label={say('trail')}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        colorMode={theme}
        ariaLabelConfig={lookWords}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.12, ...(inView && { nodes: inView }) }}
        minZoom={0.1}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={onPick !== undefined}
        deleteKeyCode={null}
        onNodeClick={(_event, { id }) => onPick?.(id)}
      >
        <Background gap={24} />
        <Controls showInteractive={false} aria-label={lookWords['controls.ariaLabel']} />
      </ReactFlow>
    </section>
  )
}

const readable = 7

/** Of a rule that is too wide to be read at once, the cards that the run came to. */
function firstInView(graph: RuleGraph, way: Way): { id: string }[] | undefined {
  const seen = [...way.visited.keys(), ...way.standing]
  if (graph.nodes.length <= readable || seen.length === 0) return undefined
  return [...new Set(seen)].map((id) => ({ id }))
}

function stepNodes(graph: RuleGraph, way: Way): StepNode[] {
  const places = placeNodes(graph)
  return graph.nodes.map((node) => ({
    id: node.id,
    type: 'step',
    position: places[node.id] ?? { x: 0, y: 0 },
    data: {
      node,
      steps: way.visited.get(node.id) ?? [],
      taken: graph.edges.flatMap(({ from }) =>
        from.node === node.id && way.taken.has(`${from.node}|${from.port}`) ? [from.port] : [],
      ),
      stands: way.standing.has(node.id),
      failed: way.failed === node.id,
    },
  }))
}
