import type { RuleGraph, RuleNode } from '../../../workflows/graph/rule-graph.ts'
import { defaultSettings } from '../../../workflows/graph/rule-settings.ts'

const columns = 15

/** A rule of so many cards as a large community might draw: rows that begin with a start and branch at each check. */
export function largeRule(size: number): RuleGraph {
  const nodes: RuleNode[] = []
  const edges: RuleGraph['edges'] = []
  const layout: RuleGraph['layout'] = {}
  for (let at = 0; at < size; at += 1) {
    const [row, column] = [Math.floor(at / columns), at % columns]
    const id = `card-${at}`
    nodes.push({ id, version: 1, ...kindOfCard(column, at) })
    layout[id] = { x: column * 370, y: row * 260 }
    if (column > 0) edges.push({ from: { node: `card-${at - 1}`, port: portOf(column - 1) }, to: id })
  }
  return { format: 1, settings: defaultSettings, nodes, edges, layout }
}

function kindOfCard(column: number, at: number): Pick<RuleNode, 'type' | 'config'> {
  if (column === 0) return { type: 'post-created', config: { spaces: [] } }
  if (column % 2 === 0) return { type: 'hide', config: { on: 'subject', reason: `Rule ${at}` } }
  const config = {
    words: [`word${at}`],
    patterns: [],
    lists: [],
    in: 'both',
    match: 'word',
    whenUnknown: 'no',
  }
  return { type: 'text-contains', config }
}

const portOf = (column: number) => (column === 0 ? 'event' : column % 2 === 0 ? 'done' : 'yes')
