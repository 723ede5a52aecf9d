import './cards.css'
import { type NodeProps, NodeResizer } from '@xyflow/react'
import { memo } from 'react'
import { useRuleDocument } from '../document/rule-document.ts'
import { changeStickyNote } from '../document/sticky-commands.ts'
import { useWords } from '../words/language.ts'
import type { NoteNode } from './drawn-nodes.ts'

/** A remark on the ground; it changes nothing of what the rule does. */
export const NoteCard = memo(function NoteCard({ id, data: { note }, selected }: NodeProps<NoteNode>) {
  const { say } = useWords()
  const perform = useRuleDocument((document) => document.perform)
  return (
    <div className={`sticky sticky-${note.colour ?? 'yellow'}`}>
      <NodeResizer
        isVisible={selected}
        minWidth={120}
        minHeight={70}
        onResizeEnd={(_event, { x, y, width, height }) =>
          perform(changeStickyNote(id, { x, y, width, height }))
        }
      />
      <textarea
        className="nodrag nowheel"
        aria-label={say('sticky-note')}
        placeholder={say('sticky-hint')}
        maxLength={4000}
        value={note.text}
        onChange={(event) => perform(changeStickyNote(id, { text: event.target.value }))}
      />
    </div>
  )
})
