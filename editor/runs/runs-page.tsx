import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { listRules } from '../api/rules.ts'
import { listRuns } from '../api/runs.ts'
import { Empty } from '../words/empty.tsx'
import { useReader, useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'

/** What rules did and do, newest first. */
export function RunsPage() {
  const { say, time } = useWords()
  const community = useReader((reader) => reader.community)
  const enabled = community !== ''
  const runs = useQuery({ queryKey: ['runs', community], queryFn: () => listRuns(community), enabled })
  const rules = useQuery({ queryKey: ['rules', community], queryFn: () => listRules(community), enabled })
  const nameOf = (id: string) => rules.data?.find((rule) => rule.id === id)?.name ?? id
  return (
    <div className="page">
      <h1>{say('runs')}</h1>
      {runs.isError && <Refusal error={runs.error} again={() => runs.refetch()} />}
      {runs.isLoading && <p>{say('loading')}</p>}
      {(runs.data?.length === 0 || !enabled) && <Empty title="no-runs" hint="no-runs-hint" />}
      {runs.data && runs.data.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{say('rule')}</th>
              <th>{say('status')}</th>
              <th>{say('began')}</th>
              <th>{say('trail')}</th>
            </tr>
          </thead>
          <tbody>
            {runs.data.map((run) => (
              <tr key={run.id}>
                <td>
                  <Link href={`/runs/${encodeURIComponent(run.id)}`}>{nameOf(run.rule)}</Link>
                </td>
                <td>
                  <span className={`badge badge-${run.status}`}>{say(run.status)}</span>
                </td>
                <td>{time(run.startedAt)}</td>
                <td>{run.problem?.message ?? run.resting?.reason ?? run.last?.reason ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
