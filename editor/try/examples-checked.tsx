import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { listCommunities } from '../api/communities.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { useWords } from '../words/language.ts'
import { filled } from '../words/said.ts'
import { tryWords as words } from './try-words.ts'
import { useExamples } from './use-examples.ts'
import { usePlan } from './use-plan.ts'

interface Props {
  rule: { id: string; community: string }
}

/** The examples of the open rule, run: how many hold, or which differ. */
export function ExamplesChecked({ rule }: Props) {
  const { read } = useWords()
  const graph = useRuleDocument((document) => document.history.graph)
  const compiled = usePlan(graph)
  const communities = useQuery({ queryKey: ['communities'], queryFn: listCommunities })
  const named = communities.data?.find(({ id }) => id === rule.community)
  const community = { id: rule.community, name: named?.name ?? rule.community }
  const { checked, differing } = useExamples(rule.id, community, compiled?.ok ? compiled.plan : undefined)
  const known = checked.filter(({ result }) => result !== undefined).length
  if (known < checked.length && differing.length === 0) return null
  const says =
    differing.length === 0
      ? filled(read(words['all-hold']), { n: checked.length })
      : filled(read(words['some-differ']), { n: differing.length, all: checked.length })
  return (
    <Link
      className={differing.length > 0 ? 'badge badge-failed' : 'badge badge-done'}
      href={`/rules/${encodeURIComponent(rule.id)}/try`}
      title={differing.map(({ example }) => example.name).join(', ')}
    >
      {says}
    </Link>
  )
}
