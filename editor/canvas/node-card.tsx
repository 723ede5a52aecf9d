import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import type { RuleNode } from '../../workflows/graph/rule-graph.ts'
import { useWords } from '../words/language.ts'
import { kindOf, portsOf, portWords, sentenceOf, titleOf } from './catalog.ts'
import { KindIcon } from './kind-icon.tsx'

export type CardNode = Node<
  { node: RuleNode; problems: number; taken: string[]; lit?: boolean; onAdd?: (port: string) => void },
  'card'
>

/** One node: its sign, its name, its one sentence, its ways out. */
export function NodeCard({ data, selected }: NodeProps<CardNode>) {
  const { read, say } = useWords()
  const { node, problems, taken, lit, onAdd } = data
  const kind = kindOf(node)
  const classes = [
    'card',
    `card-${kind}`,
    selected && 'card-selected',
    lit && 'card-lit',
    lit === false && 'card-dim',
  ]
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      {kind !== 'trigger' && <Handle type="target" position={Position.Left} />}
      <header>
        <KindIcon kind={kind} />
        <strong>{read(titleOf(node))}</strong>
        {problems > 0 && (
          <span className="count" title={say('problems')}>
            {problems}
          </span>
        )}
      </header>
      <p>{read(sentenceOf(node))}</p>
      <ul>
        {portsOf(node).map(({ name }) => (
          <li key={name}>
            <span>{read(portWords(node, name))}</span>
            {onAdd && !taken.includes(name) && (
              <button
                type="button"
                className="plus nodrag"
                aria-label={say('add-after')}
                onClick={() => onAdd(name)}
              >
                +
              </button>
            )}
            <Handle type="source" position={Position.Right} id={name} />
          </li>
        ))}
      </ul>
    </div>
  )
}
