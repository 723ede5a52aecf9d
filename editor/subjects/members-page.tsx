import '../runs/runs.css'
import './subjects.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { Link, useSearchParams } from 'wouter'
import { listConnections } from '../api/connections.ts'
import { findMembers } from '../api/members.ts'
import { useReader, useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { filled } from '../words/said.ts'
import { memberWords as words } from './member-words.ts'

/** Members found by how their name begins; each leads to everything about them. */
export function MembersPage() {
  const { read, say, time } = useWords()
  const community = useReader((reader) => reader.community)
  const [search, setSearch] = useSearchParams()
  const name = search.get('name') ?? ''
  const sought = useDeferredValue(name)
  const members = useQuery({
    queryKey: ['members', community, sought],
    queryFn: () => findMembers(community, sought),
    placeholderData: keepPreviousData,
    enabled: community !== '',
  })
  const connections = useQuery({
    queryKey: ['connections', community],
    queryFn: () => listConnections(community),
    enabled: community !== '',
  })
  const nameOf = new Map(connections.data?.map((one) => [one.id, one.name]))
  const found = members.data?.members
  const isSearch = sought.trim() !== ''
  return (
    <div className="page">
      <h1>{read(words.title)}</h1>
      <p className="quiet">{read(words.lead)}</p>
      <search className="filters-row">
        <label className="grow">
          {read(words.search)}
          <input
            type="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            value={name}
            onChange={({ target }) =>
              setSearch(target.value ? { name: target.value } : {}, { replace: true })
            }
          />
        </label>
      </search>
      {members.isError && <Refusal error={members.error} again={() => members.refetch()} />}
      {members.isLoading && <p>{say('loading')}</p>}
      {found?.length === 0 && (
        <div className="empty">
          <strong>{read(isSearch ? words.none : words.nobody)}</strong>
          <p>{read(isSearch ? words['none-hint'] : words['nobody-hint'])}</p>
        </div>
      )}
      {!isSearch && found && found.length > 0 && <h2>{read(words.last)}</h2>}
      <ul className="member-list">
        {found?.map(({ id, connection, name: called, roles, gone, lastSeenAt }) => (
          <li key={`${connection}/${id}`}>
            <Link href={`/members/${encodeURIComponent(id)}`}>{called}</Link>
            <span className="quiet">
              {[
                ...(gone ? [read(words.gone)] : []),
                ...roles,
                nameOf.get(connection) ?? connection,
                filled(read(words.seen), { time: time(lastSeenAt) }),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className={members.data?.more ? 'quiet' : 'unseen'}>
        {members.data?.more ? read(words.more) : (found?.length ?? '')}
      </p>
    </div>
  )
}
