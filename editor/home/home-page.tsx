import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import { type Community, forumAddresses, listCommunities, setEmergencyStop } from '../api/communities.ts'
import { OpenTasks } from '../tasks/tasks-page.tsx'
import { Empty } from '../words/empty.tsx'
import { useReader, useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'

/** What needs a person now, and the brake. */
export function HomePage() {
  const { say } = useWords()
  const chosen = useReader((reader) => reader.community)
  const communities = useQuery({ queryKey: ['communities'], queryFn: listCommunities })
  if (communities.isPending) return null
  const community = communities.data?.find(({ id }) => id === chosen)
  if (!community)
    return (
      <div className="page">
        <Empty title="no-communities" hint="no-communities-hint" />
      </div>
    )
  return (
    <div className="page">
      <h1>{community.name}</h1>
      <div className="panel row">
        <span className="grow">
          {say('mode')}: <strong>{community.mode.name}</strong>
        </span>
        <Link className="button" href="/rules">
          {say('rules')}
        </Link>
        <Link className="button" href="/runs">
          {say('runs')}
        </Link>
        <Forums community={community.id} />
      </div>
      <EmergencyStop community={community} />
      <h2>{say('needs-me')}</h2>
      <OpenTasks />
    </div>
  )
}

function Forums({ community }: { community: string }) {
  const { say } = useWords()
  const forums = useQuery({ queryKey: ['forums', community], queryFn: () => forumAddresses(community) })
  return (forums.data ?? []).map((url) => (
    <a key={url} className="button" href={url} target="_blank" rel="noreferrer">
      {say('open-plaza')}
    </a>
  ))
}

function EmergencyStop({ community }: { community: Community }) {
  const { say, time } = useWords()
  const queries = useQueryClient()
  const pressed = community.emergencyStop !== null
  const press = useMutation({
    mutationFn: () => setEmergencyStop(community.id, !pressed),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['communities'] }),
  })
  return (
    <div className="panel row">
      <span className="grow">
        {say(pressed ? 'emergency-on' : 'emergency-stop-hint')}{' '}
        {community.emergencyStop && `${community.emergencyStop.by}, ${time(community.emergencyStop.since)}`}
      </span>
      <button
        type="button"
        className={pressed ? 'main' : 'stop'}
        disabled={press.isPending}
        onClick={() => press.mutate()}
      >
        {say(pressed ? 'emergency-off' : 'emergency-stop')}
      </button>
      {press.isError && <Refusal error={press.error} again={() => press.mutate()} />}
    </div>
  )
}
