import type { Catalog } from '../../nodes/catalog.ts'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'
import type { NodeContext } from '../../nodes/contract/node.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Run, Step } from '../../workflows/run/run.ts'
import type { RunView } from '../api/runs.ts'

export interface KnownFact {
  /** Absent where the card no longer says what it asked. */
  request?: FactRequest
  fact: Fact
}

/** What was known at a step: the recorded answers, with the questions its card asks about this event. */
export function factsOfStep(
  step: Pick<Step, 'node' | 'visit' | 'at'>,
  run: Pick<Run, 'answers' | 'outputs' | 'id' | 'rule' | 'key'>,
  graph: RuleGraph,
  event: CommunityEvent | null,
  catalog: Catalog,
): KnownFact[] {
  const answer = run.answers[`${step.node}/${step.visit}/facts`]
  if (answer?.is !== 'facts') return []
  const requests = event ? requestsOf(step, run, graph, event, catalog) : []
  const fits = requests.length === answer.facts.length
  return answer.facts.map((fact, at) => {
    const request = fits ? requests[at] : undefined
    return { fact, ...(request && { request }) }
  })
}

function requestsOf(
  { node: id, at }: Pick<Step, 'node' | 'at'>,
  { id: runId, rule, key, outputs }: Pick<Run, 'outputs' | 'id' | 'rule' | 'key'>,
  graph: RuleGraph,
  event: CommunityEvent,
  catalog: Catalog,
): FactRequest[] {
  const node = graph.nodes.find((one) => one.id === id)
  const definition = node && catalog.find(node.type, node.version)
  if (!definition || definition.kind === 'trigger') return []
  const context: NodeContext = {
    ...{ event, now: at, since: at, steps: outputs, run: { id: runId, rule, key } },
    community: { id: event.community, name: event.community },
  }
  try {
    return definition.needs?.(node.config, context) ?? []
  } catch {
    return []
  }
}

/** Everything a run came to know, with what was asked for it; what no card says any more is left out. */
export function factsOfRun(
  { run, graph, event }: Pick<RunView, 'run' | 'graph' | 'event'>,
  nodes: Catalog,
): { request: FactRequest; fact: Fact }[] {
  if (!graph) return []
  const known = { ...run, key: run.event }
  return run.trail
    .flatMap((step) => factsOfStep(step, known, graph, event, nodes))
    .flatMap(({ request, fact }) => (request ? [{ request, fact }] : []))
}
