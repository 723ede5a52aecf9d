import './cards.css'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import { Icon } from '../controls/icon.tsx'
import { useWords } from '../words/language.ts'
import { setCanvas } from './canvas-state.ts'
import { kindOf, portsOf, portWords, sentenceOf, titleOf } from './catalog.ts'
import type { CardNode } from './drawn-nodes.ts'
import { KindIcon } from './kind-icon.tsx'

/** One node: its sign, its name, its one sentence, its problems, its ways out. */
export const NodeCard = memo(function NodeCard({ data, selected }: NodeProps<CardNode>) {
  const { read, say } = useWords()
  const { node, problems, lit } = data
  const kind = kindOf(node)
  const classes = [
    'card',
    `card-${kind}`,
    selected && 'card-selected',
    lit && 'card-lit',
    lit === false && 'card-dim',
    node.disabled && 'card-off',
  ]
  const [problem] = problems
  const [title, sentence] = [read(titleOf(node)), read(sentenceOf(node))]
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      {kind !== 'trigger' && <Handle type="target" position={Position.Left} />}
      <header>
        <KindIcon kind={kind} type={node.type} />
        <strong>{title}</strong>
        {node.note && (
          <span title={node.note}>
            <Icon name="note" />
          </span>
        )}
        {node.disabled && <span className="off-mark">{say('card-is-off')}</span>}
      </header>
      {sentence !== title && <p>{sentence}</p>}
      {problem && (
        <p className={`card-problem card-problem-${problem.severity}`}>
          <Icon name="warning" />
          <span>{read(problem.sentence)}</span>
          {problems.length > 1 && <b title={say('problems')}>+{problems.length - 1}</b>}
        </p>
      )}
      <ul>
        {portsOf(node).map(({ name }) => (
          <PortRow key={name} data={data} port={name} />
        ))}
      </ul>
    </div>
  )
})

function PortRow({
  data: { node, taken, counts, editable },
  port,
}: {
  data: CardNode['data']
  port: string
}) {
  const { read, say, count } = useWords()
  const words = read(portWords(node, port))
  const isOpen = !taken.includes(port)
  return (
    <li className={isOpen ? 'open' : ''}>
      {counts && <span className="tally">{count(counts[port] ?? 0)}</span>}
      <span>{words}</span>
      {editable && isOpen && (
        <button
          type="button"
          className="plus nodrag nopan"
          data-open-port={port}
          aria-label={say('add-after-port', { card: read(titleOf(node)), port: words })}
          title={say('add-after')}
          onClick={({ currentTarget }) => {
            const { right, top } = currentTarget.getBoundingClientRect()
            setCanvas({ picker: { x: right + 6, y: top - 8, from: { node: node.id, port } } })
          }}
        >
          <Icon name="plus" />
        </button>
      )}
      <Handle type="source" position={Position.Right} id={port} />
    </li>
  )
}
