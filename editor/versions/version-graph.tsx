import { Background, Controls, type Edge, ReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import '../runs/run-graph.css'
import { useMemo } from 'react'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { useLookWords } from '../canvas/look-words.ts'
import { placeNodes } from '../canvas/place-nodes.ts'
import type { Described } from '../document/describe-changes.ts'
import { StepCard, type StepNode } from '../runs/step-card.tsx'
import { useReader } from '../words/language.ts'

const nodeTypes = { step: StepCard }

interface Props {
  label: string
  graph: RuleGraph
  /** What differs from the other side: shown on the cards and lines it is about. */
  changes: readonly Described[]
}

/** One side of a comparison as it was drawn; what differs stands out. */
export function VersionGraph({ label, graph, changes }: Props) {
  const theme = useReader((reader) => reader.theme)
  const became = useMemo(() => new Map(changes.map((change) => [change.key, change.became])), [changes])
  const nodes = useMemo(() => stepNodes(graph, became), [graph, became])
  const { config: lookWords, lineOf } = useLookWords(graph)
  const edges = graph.edges.map(({ from, to }): Edge => {
    const isOther = became.has(`edges/${from.node}/${from.port}`)
    return {
      ...{ id: `${from.node}|${from.port}`, source: from.node, sourceHandle: from.port, target: to },
      ...{ ariaLabel: lineOf(from, to), focusable: false, className: isOther ? 'line-differs' : '' },
    }
  })
  return (
    <section className="version-graph" aria-label={label}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        colorMode={theme}
        ariaLabelConfig={lookWords}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.12 }}
        minZoom={0.1}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        deleteKeyCode={null}
      >
        <Background gap={24} />
        <Controls showInteractive={false} aria-label={lookWords['controls.ariaLabel']} />
      </ReactFlow>
    </section>
  )
}

function stepNodes(graph: RuleGraph, became: ReadonlyMap<string, Described['became']>): StepNode[] {
  const places = placeNodes(graph)
  return graph.nodes.map((node) => ({
    id: node.id,
    type: 'step',
    position: places[node.id] ?? { x: 0, y: 0 },
    className: `version-card version-card-${became.get(`nodes/${node.id}`) ?? 'same'}`,
    data: { node, steps: [], taken: [], stands: false, failed: false },
  }))
}
