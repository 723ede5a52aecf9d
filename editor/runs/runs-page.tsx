import './runs.css'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import { listRules } from '../api/rules.ts'
import { listRuns, type RunFilter, type RunSummary } from '../api/runs.ts'
import { Empty } from '../words/empty.tsx'
import { useReader, useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { dayEnd, dayStart } from './day-bounds.ts'
import { RunFilters } from './run-filters.tsx'
import { endingOf, runWords as words } from './run-words.ts'
import { useReason } from './use-reason.ts'

const names = [
  ...(['rule', 'status', 'outcome', 'rests'] as const),
  ...(['member', 'since', 'until'] as const),
] as const satisfies (keyof RunFilter)[]

/** What rules did and do, newest first; the filters are in the address, so that it can be passed on. */
export function RunsPage() {
  const { say, read } = useWords()
  const community = useReader((reader) => reader.community)
  const enabled = community !== ''
  const [search, setSearch] = useSearchParams()
  const filter: RunFilter = Object.fromEntries(
    names.flatMap((name) => {
      const value = search.get(name)
      return value ? [[name, value]] : []
    }),
  )
  const filtered = Object.keys(filter).length > 0
  const runs = useInfiniteQuery({
    queryKey: ['runs', community, filter],
    queryFn: ({ pageParam }) =>
      listRuns(
        community,
        { ...filter, since: dayStart(filter.since), until: dayEnd(filter.until) },
        pageParam,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled,
  })
  const rules = useQuery({ queryKey: ['rules', community], queryFn: () => listRules(community), enabled })
  const change = (changed: RunFilter) =>
    setSearch(Object.fromEntries(Object.entries({ ...filter, ...changed }).filter(([, value]) => value)))
  const found = runs.data?.pages.flatMap((page) => page.runs)
  const nameOf = (id: string) => rules.data?.find((rule) => rule.id === id)?.name ?? id
  return (
    <div className="page">
      <h1>{say('runs')}</h1>
      <RunFilters filter={filter} rules={rules.data ?? []} onChange={change} onClear={() => setSearch({})} />
      {runs.isError && <Refusal error={runs.error} again={() => runs.refetch()} />}
      {runs.isLoading && <p>{say('loading')}</p>}
      {(found?.length === 0 || !enabled) && !filtered && <Empty title="no-runs" hint="no-runs-hint" />}
      {found?.length === 0 && filtered && (
        <div className="empty">
          <strong>{read(words['none-fit'])}</strong>
          <p>{read(words['none-fit-hint'])}</p>
        </div>
      )}
      {found && found.length > 0 && <RunTable runs={found} nameOf={nameOf} />}
      {runs.hasNextPage && (
        <p>
          <button type="button" disabled={runs.isFetchingNextPage} onClick={() => runs.fetchNextPage()}>
            {read(words.more)}
          </button>
        </p>
      )}
    </div>
  )
}

/** Runs as rows: which rule, how it stands, when, and the last thing it said. */
export function RunTable({ runs, nameOf }: { runs: readonly RunSummary[]; nameOf: (id: string) => string }) {
  const { say, read, time, moment } = useWords()
  const reasonOf = useReason()
  return (
    <div className="table-wrap">
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
          {runs.map((run) => (
            <tr key={run.id}>
              <td>
                <Link href={`/runs/${encodeURIComponent(run.id)}`}>{nameOf(run.rule)}</Link>
              </td>
              <td>
                <span className={`badge badge-${run.status}`}>{read(endingOf(run))}</span>
              </td>
              <td className="when" title={time(run.startedAt)}>
                {moment(run.startedAt)}
              </td>
              <td>{run.problem?.message ?? reasonOf(run.resting?.reason ?? run.last?.reason ?? '–')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
