import '../runs/runs.css'
import './try.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Run } from '../../workflows/run/run.ts'
import { listCommunities } from '../api/communities.ts'
import { readEvent } from '../api/events.ts'
import { onRuleChanged } from '../api/live.ts'
import { type RuleView, readRule } from '../api/rules.ts'
import { readRun } from '../api/runs.ts'
import { catalog } from '../canvas/catalog.ts'
import { ProblemList } from '../problems/problem-list.tsx'
import { factsOfRun } from '../runs/facts-of-step.ts'
import { RunGraph } from '../runs/run-graph.tsx'
import { useCommunityOf } from '../words/community-of.ts'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { filled } from '../words/said.ts'
import { ChooseEvent } from './choose-event.tsx'
import { TrialSide } from './trial-side.tsx'
import { tryWords as words } from './try-words.ts'
import { useExamples } from './use-examples.ts'
import { usePlan } from './use-plan.ts'
import { useTrial } from './use-trial.ts'

/** A rule as it is drawn now, tried on an event; nothing leaves the browser. */
export function TryPage({ id }: { id: string }) {
  const { say } = useWords()
  const rule = useQuery({ queryKey: ['rule-to-try', id], queryFn: () => readRule(id), staleTime: 0 })
  const { refetch } = rule
  useEffect(() => onRuleChanged((changed) => void (changed === id && refetch())), [id, refetch])
  if (rule.isError)
    return (
      <div className="page">
        <Refusal error={rule.error} again={() => rule.refetch()} />
      </div>
    )
  if (!rule.data) return <p className="page">{say('loading')}</p>
  return <TryRule rule={rule.data} graph={rule.data.draft} />
}

function TryRule({ rule, graph }: { rule: RuleView; graph: RuleGraph }) {
  const { read } = useWords()
  const communities = useQuery({ queryKey: ['communities'], queryFn: listCommunities })
  useCommunityOf(rule)
  const named = communities.data?.find(({ id }) => id === rule.community)
  const community = { id: rule.community, name: named?.name ?? rule.community }
  const compiled = usePlan(graph)
  const plan = compiled?.ok ? compiled.plan : undefined
  const trial = useTrial(plan, rule.id, community)
  const examples = useExamples(rule.id, community, plan)
  const [marked, mark] = useState<string>()
  useAsked(trial)
  const { begun, event } = trial
  const run = begun?.is === 'begun' ? begun.trial.run : untouched
  return (
    <div className="try-page">
      <div className="bar">
        <h1 className="grow">{filled(read(words.title), { rule: rule.name })}</h1>
        <Link className="button" href={`/rules/${encodeURIComponent(rule.id)}`}>
          {read(words.back)}
        </Link>
      </div>
      <div className="run-page">
        <RunGraph key={`${event?.id} ${begun?.is}`} graph={graph} run={run} onPick={mark} />
        <aside className="run-side">
          {compiled && !compiled.ok && (
            <div className="refusal" role="alert">
              <strong>{read(words['has-problems'])}</strong>
              <ProblemList problems={compiled.problems} />
            </div>
          )}
          {event ? (
            <TrialSide graph={graph} rule={rule.id} trial={trial} marked={marked} onKept={examples.again} />
          ) : (
            <ChooseEvent graph={graph} community={community.id} trial={trial} examples={examples} />
          )}
        </aside>
      </div>
    </div>
  )
}

const untouched: Pick<Run, 'trail' | 'tokens' | 'status'> = { trail: [], tokens: [], status: 'done' }

/** What the address names: an event, or a run, whose try begins with what it knew. */
function useAsked({ choose, show }: ReturnType<typeof useTrial>) {
  const [search] = useSearchParams()
  const [event, run] = [search.get('event') ?? '', search.get('run') ?? '']
  const { data } = useQuery({
    queryKey: ['to-try', event, run],
    queryFn: () => readAsked(event, run),
    enabled: event !== '' || run !== '',
  })
  const taken = useRef<unknown>(undefined)
  useEffect(() => {
    if (!data?.event || taken.current === data) return
    taken.current = data
    if (data.facts) show({ event: data.event, facts: data.facts, decisions: [] })
    else choose(data.event)
  }, [data, choose, show])
}

async function readAsked(event: string, run: string) {
  if (run === '') return { event: (await readEvent(event)).event, facts: undefined }
  const found = await readRun(run)
  return { event: found.event, facts: factsOfRun(found, catalog) }
}
