import '../canvas/cards.css'
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import type { RuleNode } from '../../workflows/graph/rule-graph.ts'
import { kindOf, portsOf, portWords, sentenceOf, titleOf } from '../canvas/catalog.ts'
import { KindIcon } from '../canvas/kind-icon.tsx'
import { useWords } from '../words/language.ts'

export type StepNode = Node<
  { node: RuleNode; steps: readonly number[]; taken: readonly string[]; stands: boolean; failed: boolean },
  'step'
>

/** A card of a rule as a run saw it: whether it came here, as which step, and which way it left. */
export function StepCard({ data }: NodeProps<StepNode>) {
  const { read } = useWords()
  const { node, steps, taken, stands, failed } = data
  const kind = kindOf(node)
  const state = failed ? 'failed' : stands ? 'stands' : steps.length > 0 ? 'been' : 'not'
  return (
    <div className={`step-card step-${state} kind-${kind}`}>
      {kind !== 'trigger' && <Handle type="target" position={Position.Left} isConnectable={false} />}
      <header>
        <KindIcon kind={kind} type={node.type} />
        <strong>{read(titleOf(node))}</strong>
        {steps.length > 0 && <span className="step-number">{steps.slice(0, 3).join(', ')}</span>}
      </header>
      <p>{read(sentenceOf(node))}</p>
      <ul>
        {portsOf(node).map(({ name }) => (
          <li key={name} className={taken.includes(name) ? 'port-taken' : ''}>
            {read(portWords(node, name))}
            <Handle type="source" position={Position.Right} id={name} isConnectable={false} />
          </li>
        ))}
      </ul>
    </div>
  )
}
