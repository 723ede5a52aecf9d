import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getBezierPath } from '@xyflow/react'
import { memo } from 'react'
import { Icon } from '../controls/icon.tsx'
import { useWords } from '../words/language.ts'
import { setCanvas } from './canvas-state.ts'
import type { WayEdge } from './drawn-edges.ts'

/** A line with the port's name in words; pressed, a card is put on it. */
export const Way = memo(function Way(props: EdgeProps<WayEdge>) {
  const { read, say, count } = useWords()
  const { id, data, selected, markerEnd } = props
  const [path, x, y] = getBezierPath(props)
  if (!data) return <BaseEdge id={id} path={path} markerEnd={markerEnd} />
  const { from, name, between } = data
  const words = { port: read(name), source: read(between.source), target: read(between.target) }
  return (
    <>
      <BaseEdge id={id} path={path} markerEnd={markerEnd} interactionWidth={24} />
      <EdgeLabelRenderer>
        <button
          type="button"
          tabIndex={-1}
          className={selected ? 'way way-chosen nodrag nopan' : 'way nodrag nopan'}
          style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
          data-way={id}
          aria-label={say('add-between', words)}
          title={say('add-between', words)}
          onClick={({ currentTarget }) => {
            const { right, top } = currentTarget.getBoundingClientRect()
            setCanvas({ picker: { x: right + 6, y: top, from } })
          }}
          onContextMenu={(event) => {
            event.preventDefault()
            setCanvas({ menu: { x: event.clientX, y: event.clientY, of: { is: 'way', ...from } } })
          }}
        >
          <span>{words.port}</span>
          {data.count !== undefined && <span className="tally">{count(data.count)}</span>}
          <Icon name="plus" />
        </button>
      </EdgeLabelRenderer>
    </>
  )
})
