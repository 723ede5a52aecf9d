import type { Catalog } from '../../nodes/catalog.ts'
import { canonicalJson } from '../graph/canonical-graph.ts'
import { checkGraph } from '../graph/check-graph.ts'
import { edgesFrom, edgesToTake, isTrigger, reachable } from '../graph/look-up.ts'
import type { Problem } from '../graph/problem.ts'
import type { RuleGraph } from '../graph/rule-graph.ts'
import type { Plan, PlanStep } from './plan.ts'

export type Compiled = { ok: true; plan: Plan } | { ok: false; problems: Problem[] }

/**
 * Turns a drawn rule into the plan it runs by. Labels, notes, positions and whatever no path comes to are left out,
 * so the same behaviour has the same hash. `sha256` gives hex; it is passed in because this runs in the browser too.
 */
export function compileRule(drawn: RuleGraph, catalog: Catalog, sha256: (text: string) => string): Compiled {
  const { graph, problems } = checkGraph(drawn, catalog)
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (!graph || errors.length > 0) return { ok: false, problems: errors }

  const reached = reachable(graph, catalog)
  const leaving = edgesFrom(graph)
  // By id: the order of drawing must not decide which trigger is looked at first.
  const kept = graph.nodes.filter(({ id }) => reached.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const steps = kept.map((node): [string, PlanStep] => {
    const edges = edgesToTake(node, leaving.get(node.id) ?? [], catalog)
    const ports = Object.fromEntries(edges.map(({ from, to }) => [from.port, to]))
    const { type, version, config } = node
    return [node.id, { type, version, config, ports, ...(node.disabled && { disabled: true }) }]
  })
  const starts = kept.filter((node) => isTrigger(node, catalog)).map(({ id }) => id)
  const content = canonicalJson({
    format: 1,
    settings: graph.settings,
    starts,
    steps: Object.fromEntries(steps),
  })
  const plan: Omit<Plan, 'hash'> = JSON.parse(content)
  return { ok: true, plan: { ...plan, hash: sha256(content) } }
}
