import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'

const width = 250
const height = 84
const margin = 24

export interface Picture {
  /** Of an SVG's view box. */
  view: string
  boxes: { id: string; x: number; y: number }[]
  ways: { id: string; path: string }[]
}
export const boxSize = { width, height } as const

/** A graph as boxes and curves, at the places its layout says. */
export function pictureOf({ nodes, edges, layout }: RuleGraph): Picture {
  const boxes = nodes.map(({ id }, index) => ({ id, ...(layout[id] ?? { x: index * (width + 70), y: 0 }) }))
  const at = new Map(boxes.map((box) => [box.id, box]))
  const ways = edges.flatMap(({ from, to }) => {
    const start = at.get(from.node)
    const end = at.get(to)
    if (!start || !end) return []
    const [x1, y1, x2, y2] = [start.x + width, start.y + height / 2, end.x, end.y + height / 2]
    const bend = Math.max(30, Math.abs(x2 - x1) / 2)
    const path = `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
    return [{ id: `${from.node}|${from.port}`, path }]
  })
  const left = Math.min(0, ...boxes.map(({ x }) => x)) - margin
  const top = Math.min(...boxes.map(({ y }) => y), Number.POSITIVE_INFINITY) - margin
  const right = Math.max(width, ...boxes.map(({ x }) => x + width)) + margin
  const bottom = Math.max(...boxes.map(({ y }) => y + height), Number.NEGATIVE_INFINITY) + margin
  const view = boxes.length === 0 ? '0 0 1 1' : `${left} ${top} ${right - left} ${bottom - top}`
  return { view, boxes, ways }
}

/** A title on at most two lines of a box; what does not fit ends in …. */
export function titleLines(title: string, longest = 20): string[] {
  const lines: string[] = ['']
  for (const word of title.split(' ')) {
    const last = lines.at(-1) ?? ''
    const longer = last === '' ? word : `${last} ${word}`
    if (longer.length <= longest || last === '') lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const [first = '', second, ...rest] = lines.map((line) =>
    line.length > longest ? `${line.slice(0, longest - 1)}…` : line,
  )
  if (second === undefined) return [first]
  return [first, rest.length > 0 ? `${second.slice(0, longest - 1)}…` : second]
}
