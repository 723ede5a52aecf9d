import type { JsonValue } from '../../nodes/contract/json.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Collections } from '../mongo/collections.ts'

export interface Use {
  rule: string
  name: string
  node: string
  /** In the live version, or only in the draft. */
  live: boolean
}

/** Where an item is used: every node whose config names it, in live versions and drafts. */
export async function usedBy(
  { rules, versions }: Pick<Collections, 'rules' | 'versions'>,
  community: string,
  item: string,
): Promise<Use[]> {
  const found = await rules.find({ community }).toArray()
  const named = found.flatMap(({ _id, live }) => (live === null ? [] : [`${_id}/${live}`]))
  const published = await versions.find({ _id: { $in: named } }).toArray()
  const liveGraphs = new Map(published.map(({ rule, graph }) => [rule, graph]))
  return found.flatMap(({ _id, name, draft }) => {
    const graph = liveGraphs.get(_id)
    const live = graph ? nodesNaming(graph, item) : []
    const drawn = nodesNaming(draft, item).filter((node) => !live.includes(node))
    return [
      ...live.map((node) => ({ rule: _id, name, node, live: true })),
      ...drawn.map((node) => ({ rule: _id, name, node, live: false })),
    ]
  })
}

function nodesNaming({ nodes }: RuleGraph, item: string): string[] {
  return nodes.filter(({ config }) => names(config, item)).map(({ id }) => id)
}

/** The name itself, or a member of `lists` or the like inside of an expression or template. */
function names(value: JsonValue, item: string): boolean {
  if (typeof value === 'string')
    return value === item || value.includes(`.${item}`) || value.includes(`["${item}"]`)
  if (value === null || typeof value !== 'object') return false
  return Object.values(value).some((one) => names(one, item))
}
