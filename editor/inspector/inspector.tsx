import './inspector.css'
import { useEffect, useRef } from 'react'
import type { JsonObject } from '../../nodes/contract/json.ts'
import type { Problem } from '../../workflows/graph/problem.ts'
import { removeThings } from '../canvas/actions.ts'
import { catalog, kindOf, sentenceOf, titleOf } from '../canvas/catalog.ts'
import { KindIcon } from '../canvas/kind-icon.tsx'
import { configure, rename, writeNote } from '../document/commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { ProblemList } from '../problems/problem-list.tsx'
import { useWords } from '../words/language.ts'
import { AbilityNote } from './ability-note.tsx'
import { inspectorWords } from './inspector-words.ts'
import { NodeForm } from './node-form.tsx'
import { WaysOn } from './ways-on.tsx'

/** The chosen card: its settings as a form, and where its ways lead, without a mouse. */
export function Inspector({ problems }: { problems: readonly Problem[] }) {
  const { history, selected, perform } = useRuleDocument()
  const { say, read } = useWords()
  const { nodes } = history.graph
  const node = nodes.find(({ id }) => id === selected)
  const top = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card is read from its beginning
  useEffect(() => {
    top.current?.parentElement?.scrollTo({ top: 0 })
  }, [node?.id])
  if (!node) return null
  const definition = catalog.find(node.type, node.version)
  const own = problems.filter((problem) => problem.node === node.id)
  return (
    <div key={node.id} ref={top}>
      <h2>
        <KindIcon kind={kindOf(node)} type={node.type} />
        {read(titleOf(node))}
      </h2>
      <p className="quiet">{read(sentenceOf(node))}</p>
      <ProblemList problems={own} />
      {!definition && <p>{say('unknown-card')}</p>}
      {definition && (
        <>
          <AbilityNote definition={definition} connection={connectionOf(node.config)} />
          <NodeForm
            definition={definition}
            words={catalog.words(node.type)?.fields ?? {}}
            config={node.config}
            node={node.id}
            problems={own}
            onChange={(config) => perform(configure(node.id, config))}
          />
        </>
      )}
      <h3>{read(inspectorWords.ways)}</h3>
      <WaysOn node={node} />
      <label className="field">
        <span>{say('label-of-card')}</span>
        <input
          maxLength={120}
          value={node.label ?? ''}
          onChange={(event) => perform(rename(node.id, event.target.value))}
        />
      </label>
      <label className="field">
        <span>{say('note-of-card')}</span>
        <textarea
          rows={2}
          maxLength={2000}
          value={node.note ?? ''}
          onChange={(event) => perform(writeNote(node.id, event.target.value))}
        />
        <small>{say('note-of-card-hint')}</small>
      </label>
      <button type="button" onClick={() => removeThings([node.id], say, read)}>
        {say('remove-card')}
      </button>
    </div>
  )
}

const connectionOf = ({ connection }: JsonObject) => (typeof connection === 'string' ? connection : undefined)
