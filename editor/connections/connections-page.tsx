import './connections.css'
import { useQuery } from '@tanstack/react-query'
import { type Abilities, listAbilities } from '../api/abilities.ts'
import { listConnections } from '../api/connections.ts'
import { readOverview } from '../api/overview.ts'
import { useReader, useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { ConnectionCard } from './connection-card.tsx'
import { connectionWords as words } from './connection-words.ts'

/** Every account of the community: its health, its hand, what it can do, its own brake. */
export function ConnectionsPage() {
  const { read, say } = useWords()
  const community = useReader((reader) => reader.community)
  const enabled = community !== ''
  const connections = useQuery({
    queryKey: ['connections', community],
    queryFn: () => listConnections(community),
    refetchInterval: 10_000,
    enabled,
  })
  const abilities = useQuery({
    queryKey: ['abilities', community],
    queryFn: () => listAbilities(community),
    enabled,
  })
  const overview = useQuery({
    queryKey: ['overview', community],
    queryFn: () => readOverview(community),
    enabled,
  })
  const silent = new Set(
    overview.data?.breakers.filter(({ open }) => open).map(({ connection }) => connection),
  )
  const able = new Map<string, Abilities>(abilities.data?.map((one) => [one.connection, one]))
  return (
    <div className="page">
      <h1>{read(words.title)}</h1>
      <p className="quiet">{read(words.lead)}</p>
      {connections.isError && <Refusal error={connections.error} again={() => connections.refetch()} />}
      {connections.isLoading && <p>{say('loading')}</p>}
      {connections.data?.length === 0 && (
        <div className="empty">
          <strong>{read(words.none)}</strong>
          <p>{read(words['none-hint'])}</p>
        </div>
      )}
      {connections.data?.map((connection) => (
        <ConnectionCard
          key={connection.id}
          connection={connection}
          abilities={able.get(connection.id)}
          silent={silent.has(connection.id)}
        />
      ))}
    </div>
  )
}
