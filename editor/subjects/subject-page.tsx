import '../runs/runs.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { readTimeline, type Timeline } from '../api/events.ts'
import { catalog } from '../canvas/catalog.ts'
import { eventWords as words } from '../events/event-words.ts'
import { EventCard } from '../runs/event-card.tsx'
import { stepEffects } from '../runs/run-effects.ts'
import { endingOf } from '../runs/run-words.ts'
import { Deed } from '../runs/step-list.tsx'
import { useReader, useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { filled } from '../words/said.ts'

export const MemberPage = ({ id }: { id: string }) => <SubjectPage kind="member" id={id} />
export const PostPage = ({ id }: { id: string }) => <SubjectPage kind="post" id={id} />
export const ThreadPage = ({ id }: { id: string }) => <SubjectPage kind="thread" id={id} />

/** Everything that happened around one member, post or thread, and what the rules made of it. */
function SubjectPage({ kind, id }: { kind: 'member' | 'post' | 'thread'; id: string }) {
  const { read, say } = useWords()
  const community = useReader((reader) => reader.community)
  const timeline = useInfiniteQuery({
    queryKey: ['timeline', community, kind, id],
    queryFn: ({ pageParam }) => readTimeline(community, kind, id, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: community !== '',
  })
  const pages = timeline.data?.pages ?? []
  const events = pages.flatMap((page) => page.events)
  const runs = pages.flatMap((page) => page.runs)
  const actor = events.find((event) => kind === 'member' && event.actor?.id === id)?.actor
  const title = { member: words['member-title'], post: words['post-title'], thread: words['thread-title'] }
  const post = events.find(({ subject }) => kind === 'post' && subject.id === id)?.subject
  const recorded = pages[0]?.records.find((record) => record.name !== null)?.name
  const name =
    actor?.name ??
    recorded ??
    (kind === 'thread' ? events.find(({ thread }) => thread?.title)?.thread?.title : beginningOf(post))
  return (
    <div className="page">
      <h1>{filled(read(title[kind]), { name: name ?? id })}</h1>
      {timeline.isError && <Refusal error={timeline.error} again={() => timeline.refetch()} />}
      {timeline.isLoading && <p>{say('loading')}</p>}
      {pages[0]?.records.map((record) => (
        <Record key={`${record.connection}/${record.kind}`} record={record} />
      ))}
      {timeline.isSuccess && events.length === 0 && (
        <p className="empty">
          <strong>{read(words.unknown)}</strong>
        </p>
      )}
      <ol className="event-list">
        {events.map((event) => (
          <li key={event.id} className="panel">
            <div className="row">
              <div className="grow">
                <EventCard event={event} />
              </div>
              <Link className="button" href={`/events/${encodeURIComponent(event.id)}`}>
                {read(words.explain)}
              </Link>
            </div>
            {runs
              .filter((run) => run.event === event.id)
              .map((run) => (
                <div key={run.id} className="run-of-event">
                  <Link href={`/runs/${encodeURIComponent(run.id)}`}>{run.ruleName}</Link>{' '}
                  <span className={`badge badge-${run.status}`}>{read(endingOf(run))}</span>
                  {stepEffects(run.id, run.effects).map((effect) => (
                    <Deed key={effect.at} effect={effect} />
                  ))}
                </div>
              ))}
          </li>
        ))}
      </ol>
      {timeline.hasNextPage && (
        <button type="button" onClick={() => timeline.fetchNextPage()}>
          {read(words['older-ones'])}
        </button>
      )}
    </div>
  )
}

const longestName = 60
/** What a post is called: by its title, else by how it begins. */
function beginningOf(post: CommunityEvent['subject'] | undefined): string | undefined {
  const text = post?.title || post?.text
  return text && text.length > longestName ? `${text.slice(0, longestName)}…` : text || undefined
}

const verbWords = (verb: string) => catalog.words(verb)?.title ?? { en: verb, de: verb }

/** What Steward has noted about it. */
function Record({
  record: { gone, decided, labels, strikes, firstSeenAt },
}: {
  record: Timeline['records'][number]
}) {
  const { read, time } = useWords()
  const rows = [
    { name: words['first-seen'], value: time(firstSeenAt) },
    ...(labels.length > 0 ? [{ name: words.labels, value: labels.join(', ') }] : []),
    ...(strikes > 0 ? [{ name: words.strikes, value: String(strikes) }] : []),
    ...(decided
      ? [
          {
            name: words['decided-by'],
            value: `${read(verbWords(decided.verb))}, ${read(words[decided.by])}, ${time(decided.at)}`,
          },
        ]
      : []),
  ]
  return (
    <dl className="panel facts">
      {gone && <strong>{read(words.gone)}</strong>}
      {rows.map(({ name, value }) => (
        <div key={name.en}>
          <dt>{read(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
