import './tour.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { forumAddresses } from '../api/communities.ts'
import { listRules, type RuleSummary } from '../api/rules.ts'
import { listRuns } from '../api/runs.ts'
import { IconButton } from '../controls/icon.tsx'
import { useReader, useWords } from '../words/language.ts'
import { filled } from '../words/said.ts'
import { useTour } from './tour-state.ts'
import { type TourStep, tourStep, tourSteps } from './tour-step.ts'
import { tourWords as words } from './tour-words.ts'

/** The first steps, under whatever page is open and over none of it: from nothing to a rule that was seen to act. */
export function Tour() {
  const community = useReader((reader) => reader.community)
  const { open } = useTour()
  const rules = useQuery({
    queryKey: ['rules', community],
    queryFn: () => listRules(community),
    enabled: community !== '' && open !== false,
  })
  if (!rules.data || !(open ?? rules.data.length === 0)) return null
  return <Steps community={community} rules={rules.data} />
}

function Steps({ community, rules }: { community: string; rules: readonly RuleSummary[] }) {
  const { read } = useWords()
  const { set } = useTour()
  const [location] = useLocation()
  const [seen, see] = useState(false)
  const runs = useQuery({ queryKey: ['runs', community, 'tour'], queryFn: () => listRuns(community) })
  const forums = useQuery({ queryKey: ['forums', community], queryFn: () => forumAddresses(community) })
  const live = rules.filter((rule) => rule.live !== null)
  const [run] = runs.data?.runs ?? []
  const onRun = location.startsWith('/runs/')
  useEffect(() => {
    if (onRun) see(true)
  }, [onRun])
  // What began by itself stays until it is closed, also when there is a rule.
  useEffect(() => set(true), [set])
  const step = tourStep({
    rules: rules.length,
    live: live.length,
    runs: runs.data?.runs.length ?? 0,
    seen,
  })
  const [first] = rules
  const [forum] = forums.data ?? []
  const ways: Record<TourStep, string | undefined> = {
    choose: '/gallery/ad-words',
    live: first && `/rules/${encodeURIComponent(first.id)}`,
    post: forum,
    why: run && `/runs/${encodeURIComponent(run.id)}`,
    end: '/gallery',
  }
  const way = ways[step]
  const isHere = way === location
  return (
    <aside className="tour" aria-label={read(words.title)}>
      <p aria-live="polite">
        <strong>{read(words[step])}</strong>
        <br />
        {read(words[`${step}-says`])}
      </p>
      <small className="quiet">
        {filled(read(words.step), { n: tourSteps.indexOf(step) + 1, all: tourSteps.length })}
      </small>
      {way !== undefined && !isHere && <Way step={step} href={way} label={read(words[`${step}-go`])} />}
      <IconButton icon="close" label={read(words.close)} onClick={() => set(false)} />
    </aside>
  )
}

function Way({ step, href, label }: { step: TourStep; href: string; label: string }) {
  if (step === 'post')
    return (
      <a className="button" href={href} target="_blank" rel="noreferrer">
        {label}
      </a>
    )
  return (
    <Link className="button" href={href}>
      {label}
    </Link>
  )
}
