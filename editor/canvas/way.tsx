import { BaseEdge, type EdgeProps, getBezierPath } from '@xyflow/react'
import { memo } from 'react'
import { Icon } from '../controls/icon.tsx'
import { useWords } from '../words/language.ts'
import { setCanvas } from './canvas-state.ts'
import type { WayEdge } from './drawn-edges.ts'
import { LabelLayer } from './label-layer.tsx'

/** A line with the port's name in words; pressed, a card is put on it. */
export const Way = memo(function Way(props: EdgeProps<WayEdge>) {
  const { read, say, count } = useWords()
  const { id, data, selected, markerEnd } = props
  const [path, x, y] = getBezierPath(props)
  if (!data) return <BaseEdge id={id} path={path} markerEnd={markerEnd} />
  const { from, name, between } = data
  const words = { port: read(name), source: read(between.source), target: read(between.target) }
  // Between cards that stand close the word would lie on them; it also stands beside the port.
  const hasRoom =
    Math.hypot(props.targetX - props.sourceX, props.targetY - props.sourceY) > widthOf(words.port)
  return (
    <>
      <BaseEdge id={id} path={path} markerEnd={markerEnd} interactionWidth={24} />
      <LabelLayer>
        <button
          type="button"
          tabIndex={-1}
          className={['way nodrag nopan', selected && 'way-chosen', hasRoom || 'way-short']
            .filter(Boolean)
            .join(' ')}
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
          {hasRoom && <span>{words.port}</span>}
          {data.count !== undefined && <span className="tally">{count(data.count)}</span>}
          <Icon name="plus" />
        </button>
      </LabelLayer>
    </>
  )
})

/** About what a label of these words and the plus take, in the drawing's own units. */
const widthOf = (words: string) => 60 + words.length * 6.5
