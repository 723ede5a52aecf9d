import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { type Compiled, compileRule } from '../../workflows/plan/compile-rule.ts'
import { catalog } from '../canvas/catalog.ts'
import { loadMatching } from '../loading/matching-tables.ts'

/** The plan of a rule as drawn, made here; undefined until what running needs is loaded. */
export function usePlan(graph: RuleGraph): Compiled | undefined {
  const loaded = useQuery({
    queryKey: ['matching'],
    queryFn: async () => {
      await loadMatching()
      return true
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { nodes, edges, settings } = graph
  // biome-ignore lint/correctness/useExhaustiveDependencies: moving cards makes no other plan
  return useMemo(
    // Nothing here is looked up by its hash.
    () => (loaded.data ? compileRule(graph, catalog, () => 'trial') : undefined),
    [nodes, edges, settings, loaded.data],
  )
}
