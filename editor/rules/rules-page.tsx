import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { createRule, listRules } from '../api/rules.ts'
import { galleryWords } from '../gallery/gallery-words.ts'
import { Empty } from '../words/empty.tsx'
import { useReader, useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { StateBadge } from './state-badge.tsx'

/** The rules of the community, and a new one. */
export function RulesPage() {
  const { say, read, time } = useWords()
  const community = useReader((reader) => reader.community)
  const rules = useQuery({
    queryKey: ['rules', community],
    queryFn: () => listRules(community),
    enabled: community !== '',
  })
  return (
    <div className="page">
      <div className="row">
        <h1 className="grow">{say('rules')}</h1>
        <Link className="button" href="/gallery">
          {read(galleryWords.begin)}
        </Link>
      </div>
      {community === '' && <Empty title="no-communities" hint="no-communities-hint" />}
      {community !== '' && <NewRule community={community} />}
      {rules.isError && <Refusal error={rules.error} again={() => rules.refetch()} />}
      {rules.isLoading && <p>{say('loading')}</p>}
      {rules.data?.length === 0 && <Empty title="no-rules" hint="no-rules-hint" />}
      {rules.data && rules.data.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{say('rule')}</th>
              <th>{say('status')}</th>
              <th>{say('version')}</th>
              <th>{say('changed')}</th>
            </tr>
          </thead>
          <tbody>
            {rules.data.map((rule) => (
              <tr key={rule.id}>
                <td>
                  <Link href={`/rules/${encodeURIComponent(rule.id)}`}>{rule.name}</Link>
                </td>
                <td>
                  <StateBadge rule={rule} />
                </td>
                <td>{rule.live ?? (rule.latest || '–')}</td>
                <td>{time(rule.updatedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function NewRule({ community }: { community: string }) {
  const { say } = useWords()
  const [name, setName] = useState('')
  const [, go] = useLocation()
  const create = useMutation({
    mutationFn: () => createRule({ community, name: name.trim() }),
    onSuccess: (rule) => go(`/rules/${encodeURIComponent(rule.id)}`),
  })
  return (
    <form
      className="panel row"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) create.mutate()
      }}
    >
      <label className="row grow">
        {say('rule-name')}
        <input
          className="grow"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="main" disabled={name.trim() === '' || create.isPending}>
        {say('new-rule')}
      </button>
      {create.isError && <Refusal error={create.error} />}
    </form>
  )
}
