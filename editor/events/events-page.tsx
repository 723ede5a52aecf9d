import '../runs/runs.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import { eventTypes } from '../../nodes/contract/event.ts'
import { listEvents } from '../api/events.ts'
import { EventCard } from '../runs/event-card.tsx'
import { runWords } from '../runs/run-words.ts'
import { choiceWords } from '../words/choice-words.ts'
import { useReader, useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { eventWords as words } from './event-words.ts'

/** Everything that happened, newest first; each leads to what the rules made of it. */
export function EventsPage() {
  const { read, say } = useWords()
  const community = useReader((reader) => reader.community)
  const [search, setSearch] = useSearchParams()
  const filter = { type: search.get('type') ?? '', member: search.get('member') ?? '' }
  const events = useInfiniteQuery({
    queryKey: ['events', community, filter],
    queryFn: ({ pageParam }) => listEvents(community, filter, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: community !== '',
  })
  const change = (changed: Partial<typeof filter>) =>
    setSearch(Object.fromEntries(Object.entries({ ...filter, ...changed }).filter(([, value]) => value)))
  const found = events.data?.pages.flatMap((page) => page.events)
  return (
    <div className="page">
      <div className="row">
        <h1 className="grow">{read(words.title)}</h1>
        <Link className="button" href="/members">
          {read(words['find-member'])}
        </Link>
      </div>
      <p className="quiet">{read(words.lead)}</p>
      <search className="filters-row">
        <label>
          {read(words.type)}
          <select value={filter.type} onChange={({ target }) => change({ type: target.value })}>
            <option value="">{read(words['any-type'])}</option>
            {eventTypes.map((type) => (
              <option key={type} value={type}>
                {read(choiceWords[type] ?? { en: type, de: type })}
              </option>
            ))}
          </select>
        </label>
        <label>
          {read(words.member)}
          <input
            key={filter.member}
            defaultValue={filter.member}
            placeholder={read(runWords['member-hint'])}
            onBlur={({ target }) => target.value !== filter.member && change({ member: target.value })}
            onKeyDown={(event) =>
              event.key === 'Enter' && change({ member: event.currentTarget.value.trim() })
            }
          />
        </label>
      </search>
      {events.isError && <Refusal error={events.error} again={() => events.refetch()} />}
      {events.isLoading && <p>{say('loading')}</p>}
      {found?.length === 0 && (
        <div className="empty">
          <strong>{read(words.none)}</strong>
          <p>{read(words['none-hint'])}</p>
        </div>
      )}
      <ul className="event-list">
        {found?.map((event) => (
          <li key={event.id} className="panel row">
            <div className="grow">
              <EventCard event={event} links />
            </div>
            <Link className="button" href={`/events/${encodeURIComponent(event.id)}`}>
              {read(words.explain)}
            </Link>
          </li>
        ))}
      </ul>
      {events.hasNextPage && (
        <button type="button" onClick={() => events.fetchNextPage()}>
          {read(words['older-ones'])}
        </button>
      )}
    </div>
  )
}
