import './problems.css'
import type { Problem } from '../../workflows/graph/problem.ts'
import { setCanvas } from '../canvas/canvas-state.ts'
import { catalog } from '../canvas/catalog.ts'
import { Icon } from '../controls/icon.tsx'
import { useRuleDocument } from '../document/rule-document.ts'
import { useWords } from '../words/language.ts'
import { mendOf } from './mends.ts'
import { problemWords } from './problem-words.ts'

interface Props {
  problems: readonly Problem[]
  /** One is about to be shown: what lies over the drawing goes away. */
  onShow?: () => void
}

/** Each problem as a sentence and what to do: shown on its card, and mended at a press where that is possible. */
export function ProblemList({ problems, onShow }: Props) {
  const { read } = useWords()
  if (problems.length === 0) return null
  return (
    <ul className="problem-list" aria-label={read(problemWords.list)}>
      {problems.toSorted(gravest).map((problem) => (
        <Row
          key={`${problem.code} ${problem.node} ${problem.field} ${problem.sentence.en}`}
          problem={problem}
          onShow={onShow}
        />
      ))}
    </ul>
  )
}

function Row({ problem, onShow }: { problem: Problem; onShow: Props['onShow'] }) {
  const { read, language } = useWords()
  const { history, selected, select, perform } = useRuleDocument()
  const { node, field, severity, sentence, hint } = problem
  const mend = mendOf(problem, history.graph, catalog, language)
  return (
    <li className={`problem problem-${severity}`}>
      <Icon name={severity === 'error' ? 'warning' : 'info'} />
      <div>
        <span className="unseen">{read(problemWords[severity])}: </span>
        {read(sentence)}
        <small>{read(hint)}</small>
        <span className="row">
          {node !== undefined && (selected !== node || field !== undefined) && (
            <button
              type="button"
              onClick={() => {
                onShow?.()
                show(node, field, select)
              }}
            >
              {read(problemWords.show)}
            </button>
          )}
          {mend && (
            <button type="button" onClick={() => perform(mend.command)}>
              {read(mend.words)}
            </button>
          )}
        </span>
      </div>
    </li>
  )
}

/** What keeps the rule from being published comes first. */
const gravest = (a: Problem, b: Problem) => Number(b.severity === 'error') - Number(a.severity === 'error')

/** Goes to the card, and to the field in its form once that is there. */
function show(node: string, field: string | undefined, select: (id: string) => void) {
  select(node)
  setCanvas({ lookedFor: node })
  const first = field?.split('/')[1]
  if (first === undefined) return
  requestAnimationFrame(() => {
    const place = document.querySelector(`[data-field="/${CSS.escape(first)}"]`)
    place?.closest('details')?.setAttribute('open', '')
    place?.scrollIntoView({ block: 'center' })
    const control = place?.querySelector('input, select, textarea, [contenteditable], button')
    if (control instanceof HTMLElement) control.focus()
  })
}
