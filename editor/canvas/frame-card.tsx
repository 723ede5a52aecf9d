import './cards.css'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import { IconButton } from '../controls/icon.tsx'
import { collapse, renameGroup } from '../document/group-commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { useWords } from '../words/language.ts'
import { setCanvas } from './canvas-state.ts'
import type { FrameNode } from './drawn-nodes.ts'

/** A group: a frame around its cards, or one small card for all of them. */
export const FrameCard = memo(function FrameCard({ id, data }: NodeProps<FrameNode>) {
  const { say } = useWords()
  const perform = useRuleDocument((document) => document.perform)
  const { title, members, collapsed } = data
  return (
    <div className={collapsed ? 'frame frame-folded' : 'frame'}>
      {collapsed && <Handle type="target" position={Position.Left} isConnectable={false} />}
      <header>
        <IconButton
          icon={collapsed ? 'right' : 'down'}
          label={say(collapsed ? 'unfold' : 'fold', { group: title })}
          onClick={() => perform(collapse(id, !collapsed))}
        />
        <input
          className="nodrag"
          aria-label={say('group-name')}
          placeholder={say('group-name')}
          maxLength={120}
          value={title}
          onChange={(event) => perform(renameGroup(id, event.target.value))}
        />
        {collapsed && <span className="quiet">{say('n-cards', { n: members.length })}</span>}
        <IconButton
          icon="more"
          label={say('more-about', { name: title })}
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect()
            setCanvas({ menu: { x: left, y: bottom + 4, of: { is: 'group', id } } })
          }}
        />
      </header>
      {collapsed && <Handle type="source" position={Position.Right} id="out" isConnectable={false} />}
    </div>
  )
})
