import './runs.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { listRules } from '../api/rules.ts'
import { type RunDetails, readRun, wishOfRun } from '../api/runs.ts'
import { ConfirmDialog } from '../controls/confirm-dialog.tsx'
import { useCommunityOf } from '../words/community-of.ts'
import { useReader, useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { filled } from '../words/said.ts'
import { EventCard } from './event-card.tsx'
import { stepEffects } from './run-effects.ts'
import { RunGraph } from './run-graph.tsx'
import { outcomeWords, runWords as words } from './run-words.ts'
import { StepList } from './step-list.tsx'
import { useReason } from './use-reason.ts'

/** One run: its way lit up on the rule, every step with what was known, why it went where, and what was done. */
export function RunPage({ id }: { id: string }) {
  const { say, read } = useWords()
  const reasonOf = useReason()
  const { data, error, refetch } = useQuery({ queryKey: ['run', id], queryFn: () => readRun(id) })
  const [marked, mark] = useState<string>()
  useCommunityOf(data?.run)
  if (error)
    return (
      <div className="page">
        <Refusal error={error} again={() => refetch()} />
      </div>
    )
  if (!data) return <p className="page">{say('loading')}</p>
  const { run, graph, event } = data
  const pick = (node: string) => {
    mark(node)
    const at = run.trail.findIndex((step) => step.node === node)
    document.getElementById(`step-${at + 1}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div className="run-page">
      {graph ? (
        <RunGraph graph={graph} run={run} onPick={pick} />
      ) : (
        <p className="page quiet">{read(words['no-graph'])}</p>
      )}
      <aside className="run-side" aria-label={say('trail')}>
        <Head run={run} />
        {event && (
          <section>
            <EventCard event={event} links />
            <p className="row">
              <Link href={`/events/${encodeURIComponent(event.id)}`}>{read(words['explain-event'])}</Link>
              <Link href={`/rules/${encodeURIComponent(run.rule)}/try?run=${encodeURIComponent(run.id)}`}>
                {read(words['try-this'])}
              </Link>
            </p>
          </section>
        )}
        <h2>{say('trail')}</h2>
        <StepList
          graph={graph}
          run={{ ...run, key: run.event }}
          event={event}
          effects={stepEffects(run.id, run.effects)}
          marked={marked}
        />
        {run.resting && run.status === 'running' && (
          <p className="panel" role="status">
            <strong>{read(words.here)}:</strong> {reasonOf(run.resting.reason)}
          </p>
        )}
      </aside>
    </div>
  )
}

function Head({ run }: { run: RunDetails }) {
  const { say, read, time } = useWords()
  const ending = outcomeWords[run.status === 'done' ? (run.outcome ?? 'finished') : run.status]
  const community = useReader((reader) => reader.community)
  const rules = useQuery({ queryKey: ['rules', community], queryFn: () => listRules(community) })
  const name = rules.data?.find(({ id }) => id === run.rule)?.name ?? run.rule
  return (
    <>
      <h1>{name}</h1>
      <p className="row">
        <span className={`badge badge-${run.status}`} role="status">
          {ending ? read(ending) : run.status}
        </span>
        <Link href={`/rules/${encodeURIComponent(run.rule)}`}>{read(words.open)}</Link>
        <span className="quiet">{filled(read(words.version), { n: run.version })}</span>
      </p>
      <p className="quiet">
        {say('began')} {time(run.startedAt)}
      </p>
      {run.problem && (
        <div className="refusal" role="alert" lang="en">
          {run.problem.message}
        </div>
      )}
      {run.status === 'running' && <Wishes run={run} />}
    </>
  )
}

function Wishes({ run: { id, wish } }: { run: RunDetails }) {
  const { read } = useWords()
  const queries = useQueryClient()
  const [asking, ask] = useState(false)
  const wished = useMutation({
    mutationFn: (what: 'cancel' | 'pause' | 'resume') => wishOfRun(id, what),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['run', id] }),
  })
  return (
    <div className="row">
      {wish && <span className="quiet">{read(wish === 'pause' ? words.paused : words.ending)}</span>}
      {wish !== 'cancel' && (
        <button type="button" onClick={() => wished.mutate(wish === 'pause' ? 'resume' : 'pause')}>
          {read(wish === 'pause' ? words.resume : words.pause)}
        </button>
      )}
      {wish !== 'cancel' && (
        <button type="button" onClick={() => ask(true)}>
          {read(words.cancel)}
        </button>
      )}
      {asking && (
        <ConfirmDialog
          title={read(words.cancel)}
          says={read(words['cancel-ask'])}
          act={read(words.cancel)}
          danger
          onAct={() => {
            ask(false)
            wished.mutate('cancel')
          }}
          onClose={() => ask(false)}
        />
      )}
      {wished.isError && <Refusal error={wished.error} />}
    </div>
  )
}
