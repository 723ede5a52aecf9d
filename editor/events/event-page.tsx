import '../runs/runs.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { type ExplainedEvent, type Look, readEvent } from '../api/events.ts'
import { readVersion } from '../api/rules.ts'
import { portWords, titleOf } from '../canvas/catalog.ts'
import { EventCard } from '../runs/event-card.tsx'
import { stepEffects } from '../runs/run-effects.ts'
import { endingOf } from '../runs/run-words.ts'
import { Deed } from '../runs/step-list.tsx'
import { useReason } from '../runs/use-reason.ts'
import { useCommunityOf } from '../words/community-of.ts'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { filled } from '../words/said.ts'
import { eventWords as words } from './event-words.ts'

/** One event explained: every rule that was live then, how far it came and why, and what was done in which order. */
export function EventPage({ id }: { id: string }) {
  const { read, say } = useWords()
  const found = useQuery({ queryKey: ['event', id], queryFn: () => readEvent(id) })
  useCommunityOf(found.data?.event)
  if (found.isError)
    return (
      <div className="page">
        <Refusal error={found.error} again={() => found.refetch()} />
      </div>
    )
  if (!found.data) return <p className="page">{say('loading')}</p>
  const { event, looked, runs } = found.data
  const nameOf = new Map(looked.map(({ rule, name }) => [rule, name]))
  const done = runs
    .flatMap((run) =>
      stepEffects(run.id, run.effects).map((effect, at) => ({
        effect,
        rule: nameOf.get(run.rule) ?? run.rule,
        when: run.effects[at]?.receipt?.at ?? run.effects[at]?.at ?? '',
        key: `${run.id}/${effect.at}`,
      })),
    )
    .toSorted((a, b) => a.when.localeCompare(b.when))
  return (
    <div className="page">
      <p>
        <Link href="/events">← {read(words.title)}</Link>
      </p>
      <div className="panel">
        <EventCard event={event} links />
        <Around event={event} />
      </div>
      <h1>{read(words.explained)}</h1>
      {looked.length === 0 && <p className="quiet">{read(words['no-rules'])}</p>}
      <ol className="looked">
        {looked.map((look) => (
          <li key={`${look.rule}/${look.is}`}>
            <LookRow look={look} event={event} run={runs.find(({ id }) => id === look.run)} />
          </li>
        ))}
      </ol>
      <h2>{read(words.order)}</h2>
      {done.length === 0 && <p className="quiet">{read(words['nothing-done'])}</p>}
      <ol className="looked">
        {done.map(({ effect, rule, key }) => (
          <li key={key}>
            <Deed effect={effect} />
            <small className="quiet">{filled(read(words.by), { rule })}</small>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The ways to everything else about who and what it was about. */
function Around({ event: { actor, subject, thread } }: { event: CommunityEvent }) {
  const { read } = useWords()
  const isContent = subject.kind !== 'member' && subject.kind !== 'community'
  return (
    <p className="row">
      <span className="quiet">{read(words['more-of'])}:</span>
      {actor && <Link href={`/members/${encodeURIComponent(actor.id)}`}>{read(words['this-member'])}</Link>}
      {isContent && <Link href={`/posts/${encodeURIComponent(subject.id)}`}>{read(words['this-post'])}</Link>}
      {thread && <Link href={`/threads/${encodeURIComponent(thread.id)}`}>{read(words['this-thread'])}</Link>}
    </p>
  )
}

interface LookProps {
  look: Look
  event: CommunityEvent
  /** What it became, as it stands now. */
  run: ExplainedEvent['runs'][number] | undefined
}

function LookRow({ look, event, run }: LookProps) {
  const { read } = useWords()
  const { rule, name, is, why } = look
  return (
    <div className="panel">
      <div className="row">
        <strong className="grow">
          <Link href={`/rules/${encodeURIComponent(rule)}`}>{name}</Link>
        </strong>
        <span className={is === 'run' ? 'badge badge-done' : 'badge badge-draft'}>{read(words[is])}</span>
      </div>
      {why && <p>{read(why)}</p>}
      {is === 'ended-without-effect' && <EndedAt look={look} />}
      {run && <CameTo run={run} />}
      <p className="row">
        {run && <Link href={`/runs/${encodeURIComponent(run.id)}`}>{read(words['see-run'])}</Link>}
        <Link href={`/rules/${encodeURIComponent(rule)}/try?event=${encodeURIComponent(event.id)}`}>
          {read(words['see-try'])}
        </Link>
      </p>
    </div>
  )
}

/** How far a run came: how it stands, and the last thing it said. */
function CameTo({ run }: { run: NonNullable<LookProps['run']> }) {
  const { read } = useWords()
  const reasonOf = useReason()
  const last = run.problem?.message ?? reasonOf(run.resting?.reason ?? run.last?.reason ?? '')
  return <p>{[read(endingOf(run)), last].filter(Boolean).join(': ')}</p>
}

/** Where a rule ended that did nothing, with the names its version had. */
function EndedAt({ look: { rule, version, node = '', port = '' } }: { look: Look }) {
  const { read } = useWords()
  const graph = useQuery({
    queryKey: ['version', rule, version],
    queryFn: () => readVersion(rule, version),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const found = graph.data?.graph.nodes.find((one) => one.id === node)
  const names = {
    node: found ? read(titleOf(found)) : node,
    port: found ? read(portWords(found, port)) : port,
  }
  return <p>{filled(read(words['ended-at']), names)}</p>
}
