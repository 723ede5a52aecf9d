import './runs.css'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { JsonObject, Words } from '../../nodes/contract/json.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Run, Step } from '../../workflows/run/run.ts'
import { catalog, portWords, titleOf } from '../canvas/catalog.ts'
import { useWords } from '../words/language.ts'
import { factsOfStep } from './facts-of-step.ts'
import { runWords as words } from './run-words.ts'
import { detailOf, sayEffect } from './say-effect.ts'
import { sayRequest, saySource, sayValue } from './say-fact.ts'
import { useReason } from './use-reason.ts'

/** Something done at a step, or that would have been. */
export interface StepEffect {
  /** `node/visit` of its step. */
  at: string
  verb: string
  subject: { kind: string; id: string }
  params: JsonObject
  state: Words
  note?: string
}

interface Props {
  graph: RuleGraph | null
  run: Pick<Run, 'trail' | 'answers' | 'outputs' | 'id' | 'rule' | 'key'>
  event: CommunityEvent | null
  effects: readonly StepEffect[]
  /** The card whose steps are marked. */
  marked?: string | undefined
}

/** The trail of a run: each step with what was known, which way it went and why, and what was done. */
export function StepList({ graph, run, event, effects, marked }: Props) {
  const { say } = useWords()
  if (run.trail.length === 0) return <p className="quiet">{say('no-steps')}</p>
  return (
    <ol className="trail">
      {run.trail.map((step, at) => (
        <li
          key={`${step.node}/${step.visit}/${step.port}`}
          className={step.node === marked ? 'marked' : ''}
          id={`step-${at + 1}`}
        >
          <StepRow step={step} graph={graph} run={run} event={event} effects={effects} />
        </li>
      ))}
    </ol>
  )
}

function StepRow({ step, graph, run, event, effects }: Props & { step: Step }) {
  const { read, time } = useWords()
  const reasonOf = useReason()
  const node = graph?.nodes.find(({ id }) => id === step.node)
  const port = step.port !== undefined && (node ? read(portWords(node, step.port)) : step.port)
  const facts = graph ? factsOfStep(step, run, graph, event, catalog) : []
  const done = effects.filter(({ at }) => at === `${step.node}/${step.visit}`)
  return (
    <>
      <strong>{node ? read(titleOf(node)) : step.node}</strong>
      {port && <span className="port-name">{port}</span>}
      {!saysItself(step, done) && <p>{reasonOf(step.reason)}</p>}
      {facts.length > 0 && (
        <dl className="facts" aria-label={read(words.facts)}>
          {facts.map(({ request, fact }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: facts stand in the order asked
            <div key={at}>
              <dt>{read(request ? sayRequest(request) : words.facts)}</dt>
              <dd>
                {read(sayValue(fact))}
                {saySource(fact) && (
                  <small className="quiet">
                    {' '}
                    {read(words.source)} {saySource(fact)}
                  </small>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {done.map((effect) => (
        <Deed key={effect.at} effect={effect} />
      ))}
      <time className="quiet" dateTime={step.at}>
        {time(step.at)}
      </time>
    </>
  )
}

/** A deed that is shown below is not said twice. */
const saysItself = ({ reason }: Step, done: readonly StepEffect[]) =>
  done.length > 0 && (reason === 'done' || reason.startsWith('would have'))

/** One thing done, with what it says. */
export function Deed({ effect: { verb, subject, params, state, note } }: { effect: StepEffect }) {
  const { read } = useWords()
  const reasonOf = useReason()
  const detail = detailOf(params)
  return (
    <div className="deed">
      <span className="quiet">{read(state)}</span> <strong>{read(sayEffect(verb, subject))}</strong>
      {detail && <blockquote>{detail}</blockquote>}
      {note && <small className="quiet">{reasonOf(note)}</small>}
    </div>
  )
}
