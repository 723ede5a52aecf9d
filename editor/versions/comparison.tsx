import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { RuleView } from '../api/rules.ts'
import { describeChanges } from '../document/describe-changes.ts'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { DifferenceList } from './difference-list.tsx'
import { graphOf, type Side } from './side.ts'
import { VersionGraph } from './version-graph.tsx'

interface Props {
  rule: RuleView
  before: Side
  after: Side
  sides: readonly Side[]
  nameOf: (side: Side) => string
  onAfter: (side: Side) => void
  onRestore: (graph: RuleGraph) => void
  onLive: (version: number) => void
}

/** Two drafts side by side: as drawn, and each difference in words. */
export function Comparison({ rule, before, after, sides, nameOf, onAfter, onRestore, onLive }: Props) {
  const { say } = useWords()
  const old = useGraph(rule, before)
  const fresh = useGraph(rule, after)
  const changes = useMemo(
    () => (old.data && fresh.data ? describeChanges(old.data, fresh.data) : []),
    [old.data, fresh.data],
  )
  const failed = old.error ?? fresh.error
  if (failed) return <Refusal error={failed} />
  const graph = old.data
  return (
    <div className="comparison">
      <div className="row">
        <strong>{nameOf(before)}</strong>
        {graph && (
          <button type="button" onClick={() => onRestore(graph)}>
            {say('restore')}
          </button>
        )}
        {before.is === 'version' && rule.live !== before.version && (
          <button type="button" onClick={() => onLive(before.version)}>
            {say('switch-to')}
          </button>
        )}
        <span className="grow" />
        <label className="row">
          {say('compare-with')}
          <select
            value={JSON.stringify(after)}
            onChange={({ target: { value } }) => {
              const side = sides.find((one) => JSON.stringify(one) === value)
              if (side) onAfter(side)
            }}
          >
            {sides.map((side) => (
              <option key={JSON.stringify(side)} value={JSON.stringify(side)}>
                {nameOf(side)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="version-graphs">
        {old.data && (
          <VersionGraph
            key={`old ${JSON.stringify(before)}`}
            label={nameOf(before)}
            graph={old.data}
            changes={changes}
          />
        )}
        {fresh.data && (
          <VersionGraph
            key={`new ${JSON.stringify(after)}`}
            label={nameOf(after)}
            graph={fresh.data}
            changes={changes}
          />
        )}
      </div>
      {old.data && fresh.data && changes.length === 0 && <p className="quiet">{say('no-differences')}</p>}
      <DifferenceList changes={changes} />
    </div>
  )
}

function useGraph(rule: RuleView, side: Side) {
  const revision = side.is === 'draft' ? rule.revision : 0
  return useQuery({
    queryKey: ['side', rule.id, side, revision],
    queryFn: () => graphOf(rule, side),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
