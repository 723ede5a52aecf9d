import { removeThings } from '../canvas/actions.ts'
import { IconButton } from '../controls/icon.tsx'
import { useRuleDocument } from '../document/rule-document.ts'
import { changeStickyNote } from '../document/sticky-commands.ts'
import { useWords } from '../words/language.ts'

/** The sticky notes of the drawing, to be read and written here too. */
export function OutlineNotes() {
  const { say, read } = useWords()
  const notes = useRuleDocument((document) => document.history.graph.stickyNotes)
  const perform = useRuleDocument((document) => document.perform)
  if (!notes) return null
  return (
    <>
      <h3>{say('notes')}</h3>
      <ul className="outline-notes">
        {Object.entries(notes).map(([id, { text }]) => (
          <li key={id} className="row">
            <textarea
              className="grow"
              aria-label={say('sticky-note')}
              maxLength={4000}
              value={text}
              onChange={(event) => perform(changeStickyNote(id, { text: event.target.value }))}
            />
            <IconButton icon="bin" label={say('remove')} onClick={() => removeThings([id], say, read)} />
          </li>
        ))}
      </ul>
    </>
  )
}
