import type { Problem } from '../../problem.ts'
import type { NodeId, RuleGraph } from '../../rule-graph.ts'

/** A rule as it stands beside others: what is drawn, and its place in the order in which rules are carried. */
export interface RuleAmongOthers {
  id: string
  name: string
  graph: RuleGraph
  /** Place within its purpose; smaller goes first. */
  order: number
}

/** Something that comes of two or more rules together; nothing in one of them alone is wrong. */
export interface MeetingProblem extends Problem {
  /** The other rules it takes, with the card in each. */
  others: { rule: string; name: string; node?: NodeId }[]
}

const lanes = ['safety', 'service', 'engagement'] as const

/** Whether a rule is decided and carried before another. */
export function goesBefore(a: RuleAmongOthers, b: RuleAmongOthers): boolean {
  const laneOf = ({ graph }: RuleAmongOthers) => lanes.indexOf(graph.settings.purpose)
  return laneOf(a) - laneOf(b) < 0 || (laneOf(a) === laneOf(b) && a.order < b.order)
}
