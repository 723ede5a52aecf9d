import '../canvas/canvas.css'
import './runs.css'
import { useQuery } from '@tanstack/react-query'
import { readRun } from '../api/runs.ts'
import { portWords, titleOf } from '../canvas/catalog.ts'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { RunGraph } from './run-graph.tsx'

/** One run: its way lit up on the rule, and every step with its reason. */
export function RunPage({ id }: { id: string }) {
  const { say, read, time } = useWords()
  const { data, error, refetch } = useQuery({ queryKey: ['run', id], queryFn: () => readRun(id) })
  if (error)
    return (
      <div className="page">
        <Refusal error={error} again={() => refetch()} />
      </div>
    )
  if (!data) return <p className="page">{say('loading')}</p>
  const { run, graph } = data
  const nodeOf = (node: string) => graph?.nodes.find((one) => one.id === node)
  return (
    <div className="run-page">
      {graph && <RunGraph graph={graph} run={run} />}
      <aside className="inspector" aria-label={say('trail')}>
        <h1>{say('trail')}</h1>
        <p>
          <span className={`badge badge-${run.status}`}>{say(run.status)}</span> {time(run.startedAt)}
        </p>
        {run.problem && (
          <div className="refusal" role="alert">
            {run.problem.message}
          </div>
        )}
        {run.trail.length === 0 && <p className="quiet">{say('no-steps')}</p>}
        <ol className="trail">
          {run.trail.map((step) => {
            const node = nodeOf(step.node)
            const port = step.port && (node ? read(portWords(node, step.port)) : step.port)
            return (
              <li key={`${step.node}/${step.visit}/${step.at}`}>
                <strong>{node ? read(titleOf(node)) : step.node}</strong>
                {port && <span className="quiet"> → {port}</span>}
                <p>{step.reason}</p>
                <time className="quiet" dateTime={step.at}>
                  {time(step.at)}
                </time>
              </li>
            )
          })}
        </ol>
        {run.resting && run.status === 'running' && <p className="panel">{run.resting.reason}</p>}
      </aside>
    </div>
  )
}
