import './gallery.css'
import { useMemo } from 'react'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { kindOf, titleOf } from '../canvas/catalog.ts'
import { signOf } from '../canvas/kind-icon.tsx'
import { useWords } from '../words/language.ts'
import { type PictureSize, pictureOf, pictureSizes, titleLines } from './picture-of.ts'

/** A rule at a glance; it says in words what is on it. */
export function GraphPicture({ graph, size }: { graph: RuleGraph; size: PictureSize }) {
  const { read } = useWords()
  const { view, boxes, ways } = useMemo(() => pictureOf(graph, size), [graph, size])
  const { width, height } = pictureSizes[size]
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  const label = graph.nodes.map((node) => read(titleOf(node))).join(', ')
  return (
    <svg className="graph-picture" viewBox={view} role="img" aria-label={label}>
      {ways.map(({ id, path }) => (
        <path key={id} d={path} className="picture-way" />
      ))}
      {boxes.map(({ id, x, y }) => {
        const node = nodes.get(id)
        if (!node) return null
        const kind = kindOf(node)
        const lines = titleLines(read(titleOf(node)))
        return (
          <g key={id} transform={`translate(${x} ${y})`} className={`picture-box picture-${kind}`}>
            <title>{read(titleOf(node))}</title>
            <rect width={width} height={height} rx="14" />
            {size === 'signs' ? (
              <path d={signOf(kind)} transform="translate(18 18) scale(2)" className="picture-sign" />
            ) : (
              <>
                <rect width="10" height={height} rx="5" className="picture-mark" />
                {lines.map((line, at) => (
                  <text key={line} x="26" y={lines.length === 1 ? 50 : 37 + at * 28}>
                    {line}
                  </text>
                ))}
              </>
            )}
          </g>
        )
      })}
    </svg>
  )
}
