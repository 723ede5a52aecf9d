import type { JsonObject } from '../../nodes/contract/json.ts'
import type { LibraryItem } from '../api/library.ts'
import { Dialog } from '../controls/dialog.tsx'
import { useWords } from '../words/language.ts'
import { joinEntries } from './entries-from-csv.ts'
import { libraryWords } from './library-words.ts'
import { LineDifference } from './line-difference.tsx'
import { readEntries } from './read-content.ts'

interface Props {
  mine: JsonObject
  theirs: LibraryItem
  save: (content: JsonObject) => void
  take: () => void
  close: () => void
}

/** Two people saved an item: each side as what it has that the other has not, and the choice; lists can be joined. */
export function ItemConflict({ mine, theirs, save, take, close }: Props) {
  const { read } = useWords()
  const both = () =>
    save({
      ...mine,
      entries: joinEntries(readEntries(theirs.content), readEntries(mine)).entries.map((entry) => ({
        ...entry,
      })),
    })
  return (
    <Dialog
      title={read(libraryWords['conflict-title'])}
      size="wide"
      onClose={close}
      footer={
        <>
          <button type="button" onClick={take}>
            {read(libraryWords['take-theirs'])}
          </button>
          <button type="button" onClick={() => save(mine)}>
            {read(libraryWords['keep-mine'])}
          </button>
          {theirs.kind === 'list' && (
            <button type="button" className="main" onClick={both}>
              {read(libraryWords['join-both'])}
            </button>
          )}
        </>
      }
    >
      <p>{read(libraryWords['conflict-hint'])}</p>
      <div className="two-sides">
        <section>
          <h3>{read(libraryWords.yours)}</h3>
          <LineDifference before={theirs.content} after={mine} />
        </section>
        <section>
          <h3>{read(libraryWords.theirs)}</h3>
          <LineDifference before={mine} after={theirs.content} />
        </section>
      </div>
    </Dialog>
  )
}
