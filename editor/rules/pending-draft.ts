import { useEffect } from 'react'
import { create } from 'zustand'
import type { Words } from '../../nodes/contract/json.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { replaceGraph } from '../document/commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'

interface Pending {
  rule: string
  graph: RuleGraph
  sentence: Words
}

const usePending = create<{ pending: Pending | null }>(() => ({ pending: null }))

/** A draft that shall take the place of a rule's drawing when it is opened next: a step of its undo like any other. */
export const drawNext = (pending: Pending) => usePending.setState({ pending })

/** Puts such a draft in place once the rule is open. */
export function usePendingDraft(rule: string) {
  const pending = usePending((state) => state.pending)
  const perform = useRuleDocument((document) => document.perform)
  useEffect(() => {
    if (pending?.rule !== rule) return
    usePending.setState({ pending: null })
    perform(replaceGraph(pending.graph, pending.sentence))
  }, [pending, rule, perform])
}
