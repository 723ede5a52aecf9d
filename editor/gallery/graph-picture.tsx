import './gallery.css'
import { useMemo } from 'react'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { kindOf, titleOf } from '../canvas/catalog.ts'
import { useWords } from '../words/language.ts'
import { boxSize, pictureOf, titleLines } from './picture-of.ts'

/** A rule at a glance; it says in words what is on it. */
export function GraphPicture({ graph }: { graph: RuleGraph }) {
  const { read } = useWords()
  const { view, boxes, ways } = useMemo(() => pictureOf(graph), [graph])
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
        const lines = titleLines(read(titleOf(node)))
        return (
          <g key={id} transform={`translate(${x} ${y})`} className={`picture-box picture-${kindOf(node)}`}>
            <rect {...boxSize} rx="14" />
            <rect width="10" height={boxSize.height} rx="5" className="picture-mark" />
            {lines.map((line, at) => (
              <text key={line} x="26" y={lines.length === 1 ? 50 : 37 + at * 28}>
                {line}
              </text>
            ))}
          </g>
        )
      })}
    </svg>
  )
}
