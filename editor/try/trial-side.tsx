import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { exampleOf } from '../../workflows/trial/example.ts'
import type { Trial } from '../../workflows/trial/trial.ts'
import { keepExample } from '../api/trying.ts'
import { EventCard } from '../runs/event-card.tsx'
import { outcomeWords } from '../runs/run-words.ts'
import { StepList } from '../runs/step-list.tsx'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { Stops } from './stops.tsx'
import { tryWords as words } from './try-words.ts'
import type { TrialHandle } from './use-trial.ts'

interface Props {
  graph: RuleGraph
  rule: string
  trial: TrialHandle
  marked: string | undefined
  onKept: () => void
}

/** A try under way: the event, the steps so far, where it rests, what is known. */
export function TrialSide({ graph, rule, trial: handle, marked, onKept }: Props) {
  const { read } = useWords()
  const { event, begun, book } = handle
  const trial = begun?.is === 'begun' ? begun.trial : undefined
  if (!event) return null
  return (
    <>
      <EventCard event={event} />
      <div className="row">
        <button type="button" onClick={() => handle.choose(undefined)}>
          {read(words.other)}
        </button>
        {trial && trial.decisions.length > 0 && (
          <>
            <button type="button" onClick={handle.back}>
              {read(words['step-back'])}
            </button>
            <button type="button" onClick={handle.again}>
              {read(words.again)}
            </button>
          </>
        )}
      </div>
      {begun?.is === 'not-about' && (
        <div className="panel" role="status">
          <strong>{read(words['not-about'])}</strong>
          <p>{read(begun.why)}</p>
        </div>
      )}
      {trial && (
        <>
          <StepList
            graph={graph}
            run={trial.run}
            event={event}
            marked={marked}
            effects={trial.effects.map(({ key, effect }) => ({ ...effect, at: key, state: words.would }))}
          />
          <Stops graph={graph} trial={trial} onDecide={handle.decide} />
          {trial.run.status !== 'running' && <Ending trial={trial} />}
          <Keep key={event.id} rule={rule} trial={trial} onKept={onKept} />
          <FactsPanel book={book} onSet={handle.setFact} />
        </>
      )}
    </>
  )
}

function Ending({ trial: { run, effects } }: { trial: Trial }) {
  const { read } = useWords()
  const ending = outcomeWords[run.outcome ?? run.status]
  return (
    <div className="panel try-ending" role="status">
      <strong>{read(words.ended)}</strong>
      {ending && <p>{read(ending)}</p>}
      {effects.length === 0 && <p>{read(words.nothing)}</p>}
      {run.problem && <p lang="en">{run.problem.message}</p>}
    </div>
  )
}

function Keep({ rule, trial, onKept }: { rule: string; trial: Trial; onKept: () => void }) {
  const { read } = useWords()
  const [name, setName] = useState<string>()
  const keep = useMutation({
    mutationFn: (chosen: string) => keepExample(rule, chosen, exampleOf(trial)),
    onSuccess: () => {
      setName(undefined)
      onKept()
    },
  })
  if (name === undefined)
    return (
      <p>
        <button type="button" onClick={() => setName('')}>
          {read(words.keep)}
        </button>
      </p>
    )
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        keep.mutate(name)
      }}
    >
      <label className="field grow">
        <span>{read(words['example-name'])}</span>
        <input required maxLength={120} value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <button type="submit" className="main" disabled={keep.isPending}>
        {read(words.keep)}
      </button>
      {keep.isError && <Refusal error={keep.error} />}
    </form>
  )
}
