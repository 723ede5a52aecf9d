import {
  applyNodeChanges,
  Background,
  Controls,
  type Edge,
  MiniMap,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import './canvas.css'
import { useEffect, useMemo, useState } from 'react'
import type { Problem } from '../../workflows/graph/problem.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { addNode, connect, disconnect, moveNodes, removeNode } from '../document/commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { Empty } from '../words/empty.tsx'
import { useReader, useWords } from '../words/language.ts'
import { newNode, portWords } from './catalog.ts'
import { type CardNode, NodeCard } from './node-card.tsx'
import { placeNodes } from './place-nodes.ts'

const nodeTypes = { card: NodeCard }
const edgeId = (from: { node: string; port: string }) => `${from.node}|${from.port}`

interface Props {
  problems: readonly Problem[]
  /** A port's + was pressed: the palette is asked for a card to put there. */
  onAdd: (from: { node: string; port: string }) => void
}

/** The rule as cards and lines; what is drawn here becomes commands on the document. */
export function Canvas(props: Props) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  )
}

function Drawing({ problems, onAdd }: Props) {
  const { history, selected, select, perform } = useRuleDocument()
  const theme = useReader((reader) => reader.theme)
  const { say, read } = useWords()
  const { graph } = history
  const flow = useReactFlow()
  const drawn = useMemo(
    () => cards(graph, problems, selected, (node, port) => onAdd({ node, port })),
    [graph, problems, selected, onAdd],
  )
  const [nodes, setNodes] = useState<CardNode[]>(drawn)
  useEffect(
    () => setNodes((old) => drawn.map((card) => ({ ...old.find(({ id }) => id === card.id), ...card }))),
    [drawn],
  )
  const edges: Edge[] = graph.edges.map(({ from, to }) => {
    const node = graph.nodes.find(({ id }) => id === from.node)
    const label = node && read(portWords(node, from.port))
    return { id: edgeId(from), source: from.node, sourceHandle: from.port, target: to, ariaLabel: label }
  })
  const onNodesChange = (changes: NodeChange<CardNode>[]) => {
    setNodes((old) => applyNodeChanges(changes, old))
    for (const change of changes) if (change.type === 'select' && change.selected) select(change.id)
  }
  return (
    <section
      className="canvas"
      aria-label={say('rule')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const node = newNode(event.dataTransfer.getData('text/plain'), graph.nodes)
        if (!node) return
        perform(addNode(node, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })))
        select(node.id)
      }}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        colorMode={theme}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.2 }}
        minZoom={0.1}
        deleteKeyCode={['Delete', 'Backspace']}
        onlyRenderVisibleElements={graph.nodes.length > 100}
        onNodesChange={onNodesChange}
        onPaneClick={() => select(null)}
        onNodeDragStop={(_event, _node, moved) =>
          perform(moveNodes(Object.fromEntries(moved.map(({ id, position }) => [id, position]))))
        }
        onNodesDelete={(gone) => {
          for (const { id } of gone) perform(removeNode(id))
          select(null)
        }}
        onEdgesDelete={(gone) => {
          const { nodes } = useRuleDocument.getState().history.graph
          for (const edge of gone)
            if (nodes.some(({ id }) => id === edge.source) && !edge.data && edge.selected)
              perform(disconnect({ node: edge.source, port: edge.sourceHandle ?? '' }))
        }}
        onConnect={({ source, sourceHandle, target }) =>
          perform(connect({ node: source, port: sourceHandle ?? '' }, target))
        }
      >
        <Background gap={24} />
        <Controls showInteractive={false} />
        {graph.nodes.length > 12 && <MiniMap pannable zoomable />}
      </ReactFlow>
      {graph.nodes.length === 0 && <Empty title="empty-canvas" hint="empty-canvas-hint" />}
    </section>
  )
}

function cards(
  graph: RuleGraph,
  problems: readonly Problem[],
  selected: string | null,
  onAdd: (node: string, port: string) => void,
): CardNode[] {
  const places = placeNodes(graph)
  return graph.nodes.map((node) => ({
    id: node.id,
    type: 'card',
    position: places[node.id] ?? { x: 0, y: 0 },
    selected: node.id === selected,
    data: {
      node,
      problems: problems.filter((problem) => problem.node === node.id).length,
      taken: graph.edges.filter(({ from }) => from.node === node.id).map(({ from }) => from.port),
      onAdd: (port) => onAdd(node.id, port),
    },
  }))
}
