import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Run } from '../../workflows/run/run.ts'

/** How a run went through a drawn rule. */
export interface Way {
  /** Cards it came to: at which steps of the trail, from 1. */
  visited: ReadonlyMap<string, readonly number[]>
  /** Where it stands now. */
  standing: ReadonlySet<string>
  /** Where it failed. */
  failed: string | undefined
  /** Lines it went along, as `node|port`. */
  taken: ReadonlySet<string>
}

/** Lights up what the trail and the tokens of a run say. */
export function wayOf(graph: RuleGraph, run: Pick<Run, 'trail' | 'tokens' | 'problem'>): Way {
  const visited = new Map<string, number[]>()
  run.trail.forEach(({ node }, at) => {
    visited.set(node, [...(visited.get(node) ?? []), at + 1])
  })
  const standing = new Set(run.tokens.map(({ step }) => step))
  const been = new Set([...visited.keys(), ...standing])
  const left = new Set(run.trail.flatMap(({ node, port }) => (port === undefined ? [] : [`${node}|${port}`])))
  const taken = new Set(
    graph.edges.flatMap(({ from, to }) => {
      const way = `${from.node}|${from.port}`
      // A body is opened without leaving its control by that port.
      const opened = visited.has(from.node) && been.has(to) && onlyWayTo(graph, to)
      return left.has(way) || opened ? [way] : []
    }),
  )
  return { visited, standing, failed: run.problem?.node, taken }
}

const onlyWayTo = ({ edges }: RuleGraph, to: string) => edges.filter((edge) => edge.to === to).length === 1
