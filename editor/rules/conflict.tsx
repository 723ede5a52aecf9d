import { useEffect, useRef } from 'react'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { sentenceOf, titleOf } from '../canvas/catalog.ts'
import { useWords } from '../words/language.ts'

interface Props {
  mine: RuleGraph
  theirs: RuleGraph
  keepMine: () => void
  takeTheirs: () => void
  close: () => void
}

/** Two people saved: both sides as sentences, differences in bold, and the choice. */
export function Conflict({ mine, theirs, keepMine, takeTheirs, close }: Props) {
  const { say } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="conflict-title">
      <h2 id="conflict-title">{say('conflict-title')}</h2>
      <p>{say('conflict-hint')}</p>
      <div className="conflict">
        <section>
          <h3>{say('yours')}</h3>
          <Side graph={mine} other={theirs} />
        </section>
        <section>
          <h3>{say('theirs')}</h3>
          <Side graph={theirs} other={mine} />
        </section>
      </div>
      <div className="row">
        <button type="button" onClick={keepMine}>
          {say('keep-mine')}
        </button>
        <button type="button" onClick={takeTheirs}>
          {say('take-theirs')}
        </button>
        <button type="button" onClick={close}>
          {say('close')}
        </button>
      </div>
    </dialog>
  )
}

function Side({ graph, other }: { graph: RuleGraph; other: RuleGraph }) {
  const { read } = useWords()
  const known = new Set(other.nodes.map((node) => JSON.stringify(node)))
  return (
    <ul>
      {graph.nodes.map((node) => (
        <li key={node.id} className={known.has(JSON.stringify(node)) ? '' : 'differs'}>
          {read(titleOf(node))}: {read(sentenceOf(node))}
        </li>
      ))}
    </ul>
  )
}
