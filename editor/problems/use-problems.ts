import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { JsonValue } from '../../nodes/contract/json.ts'
import type { Problem } from '../../workflows/graph/problem.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { checkDraft } from '../api/rules.ts'
import startWorker from './check.worker.ts?shared-worker'
import { createChecker } from './checker.ts'

const none: Problem[] = []
let check: ReturnType<typeof createChecker> | undefined

/** Only the server can tell how long a pattern may take. */
const serverOnly = new Set(['every-pattern-is-quick'])
const restMs = 1_200

/** The problems of the graph on screen: found beside the page while drawing; those of the server once it rests. */
export function useProblems(graph: RuleGraph): readonly Problem[] {
  const { nodes, edges, settings } = graph
  const [found, setFound] = useState(none)
  // biome-ignore lint/correctness/useExhaustiveDependencies: where cards lie is no problem
  useEffect(() => {
    let current = true
    check ??= createChecker(startWorker())
    void check(graph).then((problems) => current && setFound(problems))
    return () => {
      current = false
    }
  }, [nodes, edges, settings])
  const slow = useServerProblems(graph)
  return slow.length === 0 ? found : [...found, ...slow]
}

function useServerProblems(graph: RuleGraph): Problem[] {
  const [asked, ask] = useState(graph)
  useEffect(() => {
    const timer = setTimeout(() => ask(graph), restMs)
    return () => clearTimeout(timer)
  }, [graph])
  const patterns = asked.nodes.flatMap(({ id, config }) => (hasPattern(config) ? [{ id, config }] : []))
  const { data } = useQuery({
    queryKey: ['server-problems', patterns],
    queryFn: () => checkDraft(asked),
    enabled: patterns.length > 0,
    staleTime: 60_000,
  })
  if (patterns.length === 0) return none
  return (data?.problems ?? none).filter(({ code }) => serverOnly.has(code))
}

/** Whether people wrote a pattern somewhere in a config. */
function hasPattern(value: JsonValue): boolean {
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(([name, inner]) =>
    name === 'pattern' || name === 'patterns' ? inner?.toString() !== '' : hasPattern(inner),
  )
}
