import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { type RuleSummary, readVersion } from '../api/rules.ts'
import { type Described, describeChanges } from '../document/describe-changes.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { useWords } from '../words/language.ts'

/** What is drawn is not what acts: said beside "Live", and led to the two side by side. */
export function Unpublished({ rule: { id, live } }: { rule: RuleSummary }) {
  const { say } = useWords()
  const graph = useRuleDocument((document) => document.history.graph)
  const { data } = useQuery({
    queryKey: ['version', id, live],
    queryFn: () => readVersion(id, live ?? 0),
    enabled: live !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const changes = useMemo(
    () => (data ? describeChanges(data.graph, graph).filter(acts).length : 0),
    [data, graph],
  )
  if (live === null || changes === 0) return null
  return (
    <Link href={`/rules/${encodeURIComponent(id)}/versions`} title={say('unpublished-hint', { v: live })}>
      {say('unpublished', { n: changes })}
    </Link>
  )
}

/** Where cards lie, groups and notes make no other rule. */
const acts = ({ key, became }: Described) => became !== 'moved' && /^(nodes|edges|settings)\//.test(key)
