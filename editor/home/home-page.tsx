import './home.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { type Community, forumAddresses, listCommunities } from '../api/communities.ts'
import { listConnections } from '../api/connections.ts'
import { type Overview, readOverview } from '../api/overview.ts'
import { OpenTasks } from '../tasks/open-tasks.tsx'
import { openTour } from '../tour/tour-state.ts'
import { Empty } from '../words/empty.tsx'
import { useReader, useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { filled } from '../words/said.ts'
import { EmergencyStop } from './emergency-stop.tsx'
import { type HeldNeed, heldNeeds } from './held-needs.ts'
import { ModeControl } from './mode-control.tsx'
import { needsOf } from './needs.ts'
import { roomWords as words } from './room-words.ts'

const lookAgainMs = 10_000

/** What needs a person now, and the brake. */
export function HomePage() {
  const chosen = useReader((reader) => reader.community)
  // The brake and the mode may be changed elsewhere.
  const communities = useQuery({
    queryKey: ['communities'],
    queryFn: listCommunities,
    refetchInterval: lookAgainMs,
  })
  const community = communities.data?.find(({ id }) => id === chosen)
  if (communities.isSuccess && !community)
    return (
      <div className="page">
        <Empty title="no-communities" hint="no-communities-hint" />
      </div>
    )
  return community ? <Home community={community} /> : null
}

function Home({ community }: { community: Community }) {
  const { say, read } = useWords()
  const { id, name } = community
  const overview = useQuery({
    queryKey: ['overview', id],
    queryFn: () => readOverview(id),
    refetchInterval: lookAgainMs,
  })
  const connections = useQuery({ queryKey: ['connections', id], queryFn: () => listConnections(id) })
  const needs = overview.data ? needsOf(overview.data, connections.data ?? []) : []
  // The tasks themselves stand below.
  const others = needs.filter(({ key }) => key !== 'tasks')
  const held = overview.data ? heldNeeds(overview.data.heldEffects) : []
  return (
    <div className="page">
      <div className="row">
        <h1 className="grow">{name}</h1>
        <button type="button" onClick={openTour}>
          {read(words.begin)}
        </button>
        <Forums community={id} />
      </div>
      <div className="brakes">
        <ModeControl community={community} />
        <EmergencyStop community={community} />
      </div>
      <h2>{say('needs-me')}</h2>
      {overview.isError && <Refusal error={overview.error} again={() => overview.refetch()} />}
      {overview.data && needs.length === 0 && held.length === 0 && (
        <div className="empty">
          <strong>{read(words.calm)}</strong>
          <p>{read(words['calm-hint'])}</p>
        </div>
      )}
      <ul className="needs">
        {held.map((need) => (
          <Held key={need.key} need={need} />
        ))}
        {others.map(({ key, says, href, urgent }) => (
          <li key={key} className={urgent ? 'urgent' : ''}>
            <span className="grow">{read(says)}</span>
            <Link className="button" href={href} aria-label={`${read(words.look)}: ${read(says)}`}>
              {read(words.look)}
            </Link>
          </li>
        ))}
      </ul>
      <OpenTasks most={3} />
      {overview.data && <Numbers overview={overview.data} />}
    </div>
  )
}

/** Actions that wait for the same thing: how long, where they are let go on, and where to look at them. */
function Held({ need: { says, goesOn, until, urgent, release, href } }: { need: HeldNeed }) {
  const { read, moment } = useWords()
  const when = filled(read(goesOn), { time: until === null ? '–' : moment(until) })
  return (
    <li className={urgent ? 'urgent' : ''}>
      <span className="grow">
        {read(says)} <small className="quiet">{when}</small>
      </span>
      {release && (
        <Link className="button" href={release.href} aria-label={`${read(release.label)}: ${read(says)}`}>
          {read(release.label)}
        </Link>
      )}
      <Link className="button" href={href} aria-label={`${read(words.look)}: ${read(says)}`}>
        {read(words.look)}
      </Link>
    </li>
  )
}

function Numbers({ overview: { lastHour, parkedRuns, countedTo } }: { overview: Overview }) {
  const { read } = useWords()
  const said = (text: string, n: number) => filled(text, { n: n >= countedTo ? `${n}+` : n })
  return (
    <section aria-label={read(words['last-hour'])}>
      <h2>{read(words['last-hour'])}</h2>
      <p className="numbers">
        <Link href="/events">{said(read(words.events), lastHour.events)}</Link>
        <Link href="/runs">{said(read(words.runs), lastHour.runs)}</Link>
        <Link href="/runs?status=running">{said(read(words.parked), parkedRuns)}</Link>
      </p>
    </section>
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
