import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Next } from '../../workflows/run/run.ts'
import type { Decision, Trial } from '../../workflows/trial/trial.ts'
import { titleOf } from '../canvas/catalog.ts'
import { sayAnswer } from '../tasks/say-question.ts'
import { sayGroup } from '../tasks/task-words.ts'
import { choiceWords } from '../words/choice-words.ts'
import { useWords } from '../words/language.ts'
import { filled } from '../words/said.ts'
import { sayGap } from './say-gap.ts'
import { tryWords as words } from './try-words.ts'

interface Props {
  graph: RuleGraph
  trial: Trial
  onDecide: (decision: Decision) => void
}

/** Where the rule rests in a try, and the ways on. */
export function Stops({ graph, trial, onDecide }: Props) {
  const { read } = useWords()
  return trial.next.map((stop) => {
    const node = graph.nodes.find(({ id }) => id === stop.step)
    return (
      <section key={stop.key} className="panel stop-panel" aria-label={read(words.waits)}>
        {node && <strong>{read(titleOf(node))}</strong>}
        <Stop stop={stop} trial={trial} onDecide={onDecide} />
      </section>
    )
  })
}

function Stop({ stop, trial, onDecide }: { stop: Next } & Pick<Props, 'trial' | 'onDecide'>) {
  const { read, time, language } = useWords()
  const at = { step: stop.step, visit: Number(stop.key.slice(stop.key.lastIndexOf('/') + 1)) }
  const gap = 'until' in stop ? sayGap(trial.now, stop.until)[language] : ''
  const pass = (text: string) => (
    <button type="button" onClick={() => onDecide({ ...at, does: 'pass' })}>
      {filled(text, { time: gap })}
    </button>
  )
  switch (stop.is) {
    case 'sleep':
      return (
        <>
          <p>{filled(read(words['waits-until']), { time: time(stop.until) })}</p>
          {pass(read(words.later))}
        </>
      )
    case 'await': {
      const named = stop.match.types.map((type) => ({
        type,
        words: read(choiceWords[type] ?? { en: type, de: type }),
      }))
      return (
        <>
          <p>{filled(read(words['waits-for']), { what: named.map(({ words: said }) => said).join(', ') })}</p>
          <div className="row">
            {named.map(({ type, words: said }) => (
              <button key={type} type="button" onClick={() => onDecide({ ...at, does: 'heard', type })}>
                {filled(read(words.happens), { what: said })}
              </button>
            ))}
            {pass(read(words['nothing-for']))}
          </div>
        </>
      )
    }
    case 'ask':
      return (
        <>
          <p>{filled(read(words.asks), { group: read(sayGroup(stop.task.group)) })}</p>
          <blockquote>{stop.task.question}</blockquote>
          <div className="row">
            {stop.task.answers.map((answer) => (
              <button key={answer} type="button" onClick={() => onDecide({ ...at, does: 'answer', answer })}>
                {read(sayAnswer(answer))}
              </button>
            ))}
            {pass(read(words['nobody-for']))}
          </div>
        </>
      )
    case 'needs-facts':
    case 'needs-effect':
      return <p className="quiet">{read(words['asking-facts'])}</p>
    case 'unknown-node':
      return <p className="refusal">{read(words['unknown-node'])}</p>
  }
}
