import type { Catalog } from '../../nodes/catalog.ts'
import { checkAcrossRules } from '../../workflows/graph/checks/across-rules/check-across-rules.ts'
import type {
  MeetingProblem,
  RuleAmongOthers,
} from '../../workflows/graph/checks/across-rules/rule-among-others.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Collections } from '../mongo/collections.ts'
import type { RuleDocument } from '../mongo/rule-documents.ts'

export interface MeetingDeps {
  collections: Pick<Collections, 'rules' | 'versions' | 'communities'>
  catalog: Catalog
}

/** What comes of a draft together with the rules of its community that are live. */
export async function rulesThatMeet(
  { collections: { rules, versions, communities }, catalog }: MeetingDeps,
  { _id, community, name }: Pick<RuleDocument, '_id' | 'community' | 'name'>,
  draft: RuleGraph,
): Promise<MeetingProblem[]> {
  const all = await rules
    .find({ community }, { projection: { name: 1, live: 1 } })
    .sort({ name: 1 })
    .toArray()
  const live = all.flatMap((rule) => (rule.live === null ? [] : [`${rule._id}/${rule.live}`]))
  const graphs = await versions.find({ _id: { $in: live } }, { projection: { rule: 1, graph: 1 } }).toArray()
  const drawn = new Map(graphs.map(({ rule, graph }) => [rule, graph]))
  const chosen = (await communities.findOne({ _id: community }))?.ruleOrder ?? []
  // Those that people put in order first, the others by name: as runs of one event are carried.
  const orderOf = (id: string) => {
    const place = chosen.indexOf(id)
    return place >= 0 ? place : chosen.length + all.findIndex((rule) => rule._id === id)
  }
  const others = all.flatMap((rule): RuleAmongOthers[] => {
    const graph = drawn.get(rule._id)
    return graph ? [{ id: rule._id, name: rule.name, graph, order: orderOf(rule._id) }] : []
  })
  return checkAcrossRules({ id: _id, name, graph: draft, order: orderOf(_id) }, others, catalog)
}
