import {
  Background,
  type Connection,
  MarkerType,
  MiniMap,
  type OnConnectEnd,
  ReactFlow,
  useReactFlow,
  useStore,
} from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import './canvas.css'
import { useMemo, useRef } from 'react'
import type { Problem } from '../../workflows/graph/problem.ts'
import { connect, disconnect, together } from '../document/commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { Empty } from '../words/empty.tsx'
import { useReader, useWords } from '../words/language.ts'
import { graphNow } from './actions.ts'
import { type MenuOf, setCanvas, useCanvas } from './canvas-state.ts'
import { kindOf } from './catalog.ts'
import type { WayEdge } from './drawn-edges.ts'
import type { DrawnNode } from './drawn-nodes.ts'
import { firstView } from './first-view.ts'
import { useFlowWords } from './flow-words.ts'
import { FrameCard } from './frame-card.tsx'
import { NodeCard } from './node-card.tsx'
import { NoteCard } from './note-card.tsx'
import { useDrawn } from './use-drawn.ts'
import { useTallies } from './use-tallies.ts'
import { Way } from './way.tsx'
import { mayConnect } from './ways.ts'

const nodeTypes = { card: NodeCard, note: NoteCard, frame: FrameCard }
const edgeTypes = { way: Way }
const edgeOptions = { markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16 } }
/** Farther away than this nobody reads what is on a card: it is not painted, so that hundreds of cards move with ease. */
const readable = 0.3
const severalKeys = ['Meta', 'Control', 'Shift']
const kindColours = {
  trigger: '#b7791f',
  condition: '#2b6cb0',
  action: '#2f855a',
  control: '#805ad5',
} as const

/** The rule as cards and lines; what is drawn here becomes commands on the document. */
export function Canvas({ problems }: { problems: readonly Problem[] }) {
  const theme = useReader((reader) => reader.theme)
  const { say } = useWords()
  const { choosing, map, counting } = useCanvas()
  const flow = useReactFlow<DrawnNode, WayEdge>()
  const { nodes, edges, onNodesChange } = useDrawn(problems, useTallies(counting))
  const labels = useFlowWords()
  const frame = useRef<HTMLElement>(null)
  const named = useMemo(() => nodes.map((node) => labels.node(node)), [nodes, labels])
  const lines = useMemo(() => edges.map((edge) => labels.edge(edge)), [edges, labels])
  const select = useRuleDocument((document) => document.select)
  const isFar = useStore(({ transform: [, , zoom] }) => zoom < readable)
  return (
    <section
      ref={frame}
      className={['canvas', choosing && 'canvas-choosing', isFar && 'canvas-far'].filter(Boolean).join(' ')}
      aria-label={say('drawing')}
    >
      <ReactFlow<DrawnNode, WayEdge>
        nodes={named}
        edges={lines}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        defaultEdgeOptions={edgeOptions}
        ariaLabelConfig={labels.config}
        colorMode={theme}
        onInit={({ setViewport }) => {
          const { width = 0, height = 0 } = frame.current?.getBoundingClientRect() ?? {}
          void setViewport(firstView(graphNow(), { width, height }))
        }}
        minZoom={0.08}
        maxZoom={1.6}
        connectionRadius={36}
        deleteKeyCode={null}
        multiSelectionKeyCode={severalKeys}
        selectionOnDrag={choosing}
        panOnDrag={choosing ? [1, 2] : true}
        zoomOnDoubleClick={false}
        onlyRenderVisibleElements={nodes.length > 100}
        onNodesChange={onNodesChange}
        onPaneClick={() => select(null)}
        onConnect={join}
        onConnectEnd={onConnectEnd}
        onReconnect={repoint}
        isValidConnection={({ source, target }) => mayConnect(graphNow(), source, target)}
        onNodeContextMenu={(event, node) => openMenu(event, menuOf(node))}
        onEdgeContextMenu={(event, { data }) => data && openMenu(event, { is: 'way', ...data.from })}
        onSelectionContextMenu={(event) =>
          openMenu(event, { is: 'cards', ids: useRuleDocument.getState().selection })
        }
        onPaneContextMenu={(event) => openMenu(event, { is: 'ground' })}
        onDoubleClick={({ target, clientX: x, clientY: y }) => {
          if (!(target instanceof HTMLElement) || !target.classList.contains('react-flow__pane')) return
          setCanvas({ picker: { x, y, at: flow.screenToFlowPosition({ x, y }) } })
        }}
      >
        <Background gap={24} />
        {map && nodes.length > 8 && <MiniMap<DrawnNode> pannable zoomable nodeColor={colourOf} />}
      </ReactFlow>
      {nodes.length === 0 && <Empty title="empty-canvas" hint="empty-canvas-hint" />}
    </section>
  )
}

const join = ({ source, sourceHandle, target }: Connection) =>
  useRuleDocument.getState().perform(connect({ node: source, port: sourceHandle ?? '' }, target))

/** A line let go on a card leads there; on nothing, what comes there is asked. */
const onConnectEnd: OnConnectEnd = (event, { isValid, fromHandle, fromNode }) => {
  if (isValid || !fromHandle || !fromNode || fromNode.type !== 'card') return
  const { clientX: x, clientY: y } =
    'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event
  const over = document.elementFromPoint(x, y)?.closest('.react-flow__node')?.getAttribute('data-id')
  const isForth = fromHandle.type === 'source'
  if (over === fromNode.id) return
  if (over) {
    if (isForth && mayConnect(graphNow(), fromNode.id, over))
      join({ source: fromNode.id, sourceHandle: fromHandle.id ?? '', target: over, targetHandle: null })
    return
  }
  const from = isForth ? { node: fromNode.id, port: fromHandle.id ?? '' } : undefined
  setCanvas({ picker: { x, y, ...(from ? { from } : { to: fromNode.id }) } })
}

function repoint({ data }: WayEdge, { source, sourceHandle, target }: Connection) {
  if (!data) return
  const to = { node: source, port: sourceHandle ?? '' }
  const led = connect(to, target)
  const isSame = to.node === data.from.node && to.port === data.from.port
  const { perform } = useRuleDocument.getState()
  perform(isSame ? led : together(led.sentence(graphNow()), [disconnect(data.from), led]))
}

interface Pressed {
  clientX: number
  clientY: number
  preventDefault(): void
}
function openMenu(event: Pressed, of: MenuOf) {
  event.preventDefault()
  setCanvas({ menu: { x: event.clientX, y: event.clientY, of } })
}

/** A card among several chosen ones stands for all of them. */
function menuOf(node: DrawnNode): MenuOf {
  const { selection, select } = useRuleDocument.getState()
  if (node.type === 'frame') return { is: 'group', id: node.id }
  if (selection.includes(node.id) && selection.length > 1) return { is: 'cards', ids: selection }
  select(node.id)
  return node.type === 'note' ? { is: 'note', id: node.id } : { is: 'cards', ids: [node.id] }
}

function colourOf(node: DrawnNode): string {
  if (node.type === 'note') return '#e8d48a'
  if (node.type === 'frame') return 'transparent'
  const kind = kindOf(node.data.node)
  return kind === 'unknown' ? '#c53030' : kindColours[kind]
}
