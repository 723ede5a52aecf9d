import type { Catalog } from '../../nodes/catalog.ts'
import { checkShape } from './check-shape.ts'
import { aPortHasOneEdge } from './checks/a-port-has-one-edge.ts'
import { aWeakSignalNeverActsAlone } from './checks/a-weak-signal-never-acts-alone.ts'
import { bodiesAreClosed } from './checks/bodies-are-closed.ts'
import { edgesJoinExistingNodesAndPorts } from './checks/edges-join-existing-nodes-and-ports.ts'
import { everyBranchCanBeTaken } from './checks/every-branch-can-be-taken.ts'
import { everyConfigFitsItsNode } from './checks/every-config-fits-its-node.ts'
import { everyConfigPassesItsOwnCheck } from './checks/every-config-passes-its-own-check.ts'
import { everyNodeIsKnown } from './checks/every-node-is-known.ts'
import { everyNodeIsReachable } from './checks/every-node-is-reachable.ts'
import { exitsAreValid } from './checks/exits-are-valid.ts'
import { expressionsAreValid } from './checks/expressions-are-valid.ts'
import { nodeIdsAreUnique } from './checks/node-ids-are-unique.ts'
import { nothingLeadsIntoATrigger } from './checks/nothing-leads-into-a-trigger.ts'
import { ownRepliesNeverLoop } from './checks/own-replies-never-loop.ts'
import { templatesAreValid } from './checks/templates-are-valid.ts'
import { tooManyNodes } from './checks/the-graph-is-small-enough.ts'
import { theRuleDoesSomething } from './checks/the-rule-does-something.ts'
import { thereIsATrigger } from './checks/there-is-a-trigger.ts'
import { thereIsNoLoop } from './checks/there-is-no-loop.ts'
import { migrateGraph } from './migrations/migrate-graph.ts'
import type { Check, Problem } from './problem.ts'
import type { RuleGraph } from './rule-graph.ts'

/** In the order in which their problems are shown. */
const checks: readonly Check[] = [
  thereIsATrigger,
  nodeIdsAreUnique,
  everyNodeIsKnown,
  everyConfigFitsItsNode,
  everyConfigPassesItsOwnCheck,
  expressionsAreValid,
  templatesAreValid,
  exitsAreValid,
  edgesJoinExistingNodesAndPorts,
  aPortHasOneEdge,
  nothingLeadsIntoATrigger,
  thereIsNoLoop,
  bodiesAreClosed,
  everyNodeIsReachable,
  everyBranchCanBeTaken,
  aWeakSignalNeverActsAlone,
  ownRepliesNeverLoop,
  theRuleDoesSomething,
]

/**
 * Judges anything that claims to be a graph: its size, its format, its shape, then every invariant.
 * `graph` is null when it has no shape to speak of; it is there with problems when they can be shown on its nodes.
 */
export function checkGraph(
  value: unknown,
  catalog: Catalog,
): { graph: RuleGraph | null; problems: Problem[] } {
  const tooMany = tooManyNodes(countNodes(value))
  if (tooMany.length > 0) return { graph: null, problems: tooMany }
  const migrated = migrateGraph(value)
  if (!migrated.ok) return { graph: null, problems: [migrated.problem] }
  const shape = checkShape(migrated.value)
  if ('problems' in shape) return { graph: null, problems: shape.problems }
  return { graph: shape.graph, problems: checks.flatMap((check) => check(shape.graph, catalog)) }
}

function countNodes(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('nodes' in value)) return 0
  return Array.isArray(value.nodes) ? value.nodes.length : 0
}
