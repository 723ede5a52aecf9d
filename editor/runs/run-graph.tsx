import { Background, Controls, ReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { RunView } from '../api/runs.ts'
import { type CardNode, NodeCard } from '../canvas/node-card.tsx'
import { placeNodes } from '../canvas/place-nodes.ts'
import { useReader } from '../words/language.ts'

const nodeTypes = { card: NodeCard }

/** The rule as it was published, with the nodes and ways of one run lit up. */
export function RunGraph({ graph, run }: { graph: RuleGraph; run: RunView['run'] }) {
  const theme = useReader((reader) => reader.theme)
  const places = placeNodes(graph)
  const entered = new Set([...run.trail.map(({ node }) => node), ...run.tokens.map(({ step }) => step)])
  const taken = new Set(run.trail.map(({ node, port }) => `${node}|${port}`))
  for (const edge of graph.edges)
    if (entered.has(edge.to) && graph.edges.filter(({ to }) => to === edge.to).length === 1)
      if (!run.trail.some(({ node }) => node === edge.from.node)) entered.add(edge.from.node)
  const nodes: CardNode[] = graph.nodes.map((node) => ({
    id: node.id,
    type: 'card',
    position: places[node.id] ?? { x: 0, y: 0 },
    data: { node, problems: 0, taken: [], lit: entered.has(node.id) },
  }))
  const edges = graph.edges.map(({ from, to }) => {
    const walked = taken.has(`${from.node}|${from.port}`)
    const isWay =
      walked ||
      (!run.trail.some(({ node }) => node === from.node) && entered.has(from.node) && entered.has(to))
    return {
      id: `${from.node}|${from.port}`,
      source: from.node,
      sourceHandle: from.port,
      target: to,
      animated: isWay && run.status === 'running',
      className: isWay ? 'edge-lit' : '',
    }
  })
  return (
    <section className="canvas">
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        colorMode={theme}
        fitView
        fitViewOptions={{ maxZoom: 1 }}
        nodesDraggable={false}
        nodesConnectable={false}
        deleteKeyCode={null}
      >
        <Background gap={24} />
        <Controls showInteractive={false} />
      </ReactFlow>
    </section>
  )
}
