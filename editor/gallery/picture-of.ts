import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'

/** The sizes of a picture: with titles in its boxes, or with signs alone where it is small. */
export const pictureSizes = {
  titles: { width: 220, height: 84, gap: 56, line: 118 },
  signs: { width: 84, height: 84, gap: 44, line: 112 },
} as const
export type PictureSize = keyof typeof pictureSizes

export interface Picture {
  /** Of an SVG's view box. */
  view: string
  boxes: { id: string; x: number; y: number }[]
  ways: { id: string; path: string }[]
}

const margin = 16
/** Cards that lie less than this apart are in one column or row. */
const apart = 60

/** A graph as boxes and curves, in the columns and rows that its layout makes, drawn close together. */
export function pictureOf({ nodes, edges, layout }: RuleGraph, size: PictureSize): Picture {
  const { width, height, gap, line } = pictureSizes[size]
  const places = nodes.map(({ id }, index) => ({ id, ...(layout[id] ?? { x: index * 320, y: 0 }) }))
  const columns = steps(places.map(({ x }) => x))
  const rows = steps(places.map(({ y }) => y))
  const boxes = places.map(({ id, x, y }) => ({ id, x: columns(x) * (width + gap), y: rows(y) * line }))
  const at = new Map(boxes.map((box) => [box.id, box]))
  const ways = edges.flatMap(({ from, to }) => {
    const start = at.get(from.node)
    const end = at.get(to)
    if (!start || !end) return []
    const [x1, y1, x2, y2] = [start.x + width, start.y + height / 2, end.x, end.y + height / 2]
    const bend = Math.max(gap / 2, Math.abs(x2 - x1) / 2)
    const path = `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
    return [{ id: `${from.node}|${from.port}`, path }]
  })
  if (boxes.length === 0) return { view: '0 0 1 1', boxes, ways }
  const right = Math.max(...boxes.map(({ x }) => x)) + width + 2 * margin
  const bottom = Math.max(...boxes.map(({ y }) => y)) + height + 2 * margin
  return { view: `${-margin} ${-margin} ${right} ${bottom}`, boxes, ways }
}

/** Turns places along a line into steps: 0, 1, 2 … with half a step for what lies between. */
function steps(values: readonly number[]): (value: number) => number {
  const marks: number[] = []
  for (const value of [...new Set(values)].toSorted((a, b) => a - b)) {
    const last = marks.at(-1)
    if (last === undefined || value - last >= apart) marks.push(value)
  }
  return (value) => {
    const after = marks.findIndex((mark) => mark > value)
    return (after === -1 ? marks.length : after) - 1
  }
}

/** A title on at most two lines of a box; what does not fit ends in …. */
export function titleLines(title: string, longest = 16): string[] {
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
