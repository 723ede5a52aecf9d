import './versions.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { listRevisions, listVersions, type RuleView, readRule } from '../api/rules.ts'
import { LiveBadge } from '../rules/live-badge.tsx'
import { drawNext } from '../rules/pending-draft.ts'
import { SwitchDialog } from '../rules/switch-dialog.tsx'
import { useCommunityOf } from '../words/community-of.ts'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { words } from '../words/words.ts'
import { Comparison } from './comparison.tsx'
import type { Side } from './side.ts'

/** What was published and what was saved of a rule: looked at, compared, and made the draft again. */
export function VersionsPage({ id }: { id: string }) {
  const { say } = useWords()
  const rule = useQuery({ queryKey: ['rule-now', id], queryFn: () => readRule(id), staleTime: 0 })
  if (rule.isError)
    return (
      <div className="page">
        <Refusal error={rule.error} again={() => rule.refetch()} />
      </div>
    )
  if (!rule.data) return <p className="page">{say('loading')}</p>
  return <Versions rule={rule.data} again={() => void rule.refetch()} />
}

function Versions({ rule, again }: { rule: RuleView; again: () => void }) {
  const { say, time } = useWords()
  const [, go] = useLocation()
  const versions = useQuery({ queryKey: ['versions', rule.id], queryFn: () => listVersions(rule.id) })
  const revisions = useQuery({ queryKey: ['revisions', rule.id], queryFn: () => listRevisions(rule.id) })
  const [before, setBefore] = useState<Side>()
  const [after, setAfter] = useState<Side>({ is: 'draft' })
  const [goingLive, goLive] = useState<number>()
  useCommunityOf(rule)
  const published = versions.data ?? []
  const saved = (revisions.data ?? []).filter(({ revision }) => revision !== rule.drawnAt)
  const newest = published[0]
  const chosen: Side | undefined = before ?? (newest && { is: 'version', version: newest.version })
  const sides: Side[] = [
    { is: 'draft' },
    ...published.map(({ version }): Side => ({ is: 'version', version })),
    ...saved.map(({ revision }): Side => ({ is: 'revision', revision })),
  ]
  const nameOf = (side: Side) => {
    if (side.is === 'draft') return say('draft-now')
    if (side.is === 'version') return `${say('version')} ${side.version}`
    const found = saved.find(({ revision }) => revision === side.revision)
    return found ? `${say('draft')}, ${time(found.at)}` : ''
  }
  const row = (side: Side, more: string) => (
    <li key={keyOf(side)}>
      <button
        type="button"
        className="version-row"
        aria-pressed={chosen !== undefined && keyOf(chosen) === keyOf(side)}
        onClick={() => setBefore(side)}
      >
        <strong>{nameOf(side)}</strong>
        <small>{more}</small>
      </button>
    </li>
  )
  return (
    <div className="versions-page">
      <header className="bar">
        <Link href={`/rules/${encodeURIComponent(rule.id)}`}>{rule.name}</Link>
        <h1>{say('versions')}</h1>
        <LiveBadge rule={rule} />
      </header>
      <div className="versions-board">
        <nav aria-label={say('versions')}>
          {published.length === 0 && <p className="quiet">{say('no-versions')}</p>}
          <ul>
            {published.map(({ version, note, publishedAt }) =>
              row({ is: 'version', version }, `${time(publishedAt)} · ${note || say('without-note')}`),
            )}
          </ul>
          {saved.length > 0 && <h2>{say('saved-drafts')}</h2>}
          <ul>
            {saved.map(({ revision, by }) =>
              row({ is: 'revision', revision }, by ? say('saved-by', { who: by }) : ''),
            )}
          </ul>
        </nav>
        {chosen ? (
          <Comparison
            rule={rule}
            before={chosen}
            after={after}
            nameOf={nameOf}
            sides={sides}
            onAfter={setAfter}
            onLive={goLive}
            onRestore={(graph) => {
              const name = nameOf(chosen)
              drawNext({
                rule: rule.id,
                graph,
                sentence: {
                  en: `${words.restore.en}: ${name}`,
                  de: `${words.restore.de}: ${name}`,
                },
              })
              go(`/rules/${encodeURIComponent(rule.id)}`)
            }}
          />
        ) : (
          <p className="page quiet">{say('no-versions')}</p>
        )}
      </div>
      {goingLive !== undefined && (
        <SwitchDialog rule={rule} to={goingLive} onDone={again} onClose={() => goLive(undefined)} />
      )}
    </div>
  )
}

const keyOf = (side: Side) => JSON.stringify(side)
