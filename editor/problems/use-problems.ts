import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { checkDraft } from '../api/rules.ts'

const none: never[] = []

/** The problems of the graph on screen, asked of the server once drawing rests for a moment. */
export function useProblems(graph: RuleGraph) {
  const [asked, ask] = useState(graph)
  useEffect(() => {
    const timer = setTimeout(() => ask(graph), 350)
    return () => clearTimeout(timer)
  }, [graph])
  const { data } = useQuery({
    queryKey: ['problems', asked.nodes, asked.edges, asked.settings],
    queryFn: () => checkDraft(asked),
    placeholderData: (old) => old,
  })
  return data?.problems ?? none
}
