import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { JsonObject } from '../../nodes/contract/json.ts'
import { type LibraryItem, putItem, readItem, removeItem } from '../api/library.ts'
import { ApiError } from '../api/request.ts'
import { Dialog } from '../controls/dialog.tsx'
import { toast } from '../controls/toast.tsx'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { CalendarEditor } from './calendar-editor.tsx'
import { ConstantEditor } from './constant-editor.tsx'
import { History } from './history.tsx'
import { ItemConflict } from './item-conflict.tsx'
import { libraryWords } from './library-words.ts'
import { ListEditor } from './list-editor.tsx'
import { PolicyEditor, TemplateEditor } from './texts-editor.tsx'
import { UsedBy } from './used-by.tsx'

const editors = {
  list: ListEditor,
  template: TemplateEditor,
  policy: PolicyEditor,
  calendar: CalendarEditor,
  constant: ConstantEditor,
}

/** One item: changed here, saved as a new version, with its history and where it is used. */
export function ItemPage({ item, gone }: { item: LibraryItem; gone: () => void }) {
  const { read, time } = useWords()
  const queries = useQueryClient()
  const { community, kind, name } = item
  /** What it is based on stays while somebody edits, whatever arrives meanwhile. */
  const [base, setBase] = useState(item)
  const [content, setContent] = useState(item.content)
  const [note, setNote] = useState('')
  const [theirs, setTheirs] = useState<LibraryItem>()
  const dirty = JSON.stringify(content) !== JSON.stringify(base.content)
  // While nothing is edited it shows what the server has.
  if (!dirty && item.revision > base.revision) {
    setBase(item)
    setContent(item.content)
  }
  const settle = (saved: LibraryItem) => {
    setBase(saved)
    setContent(saved.content)
    setNote('')
    setTheirs(undefined)
    void queries.invalidateQueries({ queryKey: ['library'] })
    void queries.invalidateQueries({ queryKey: ['item-versions', item.id] })
  }
  const save = useMutation({
    mutationFn: ({ basedOn, content, note }: { basedOn: number; content: JsonObject; note: string }) =>
      putItem(community, kind, name, { basedOn, content, ...(note.trim() !== '' && { note: note.trim() }) }),
    onSuccess: (saved) => {
      settle(saved)
      toast(read(libraryWords.saved), { tone: 'good' })
    },
    onError: async (error) => {
      if (error instanceof ApiError && error.status === 409) setTheirs(await readItem(community, kind, name))
    },
  })
  const Editor = editors[kind]
  return (
    <div className="item">
      <header className="row">
        <h1 className="grow">{name}</h1>
        <small className="quiet">
          {read(libraryWords.version)} {base.version} · {time(base.updatedAt)}
        </small>
        <Remove item={base} gone={gone} />
      </header>
      <section className="panel">
        <Editor content={content} onChange={setContent} />
        {dirty && (
          <form
            className="row save-bar"
            onSubmit={(event) => {
              event.preventDefault()
              save.mutate({ basedOn: base.revision, content, note })
            }}
          >
            <input
              className="grow"
              maxLength={500}
              aria-label={read(libraryWords.note)}
              placeholder={read(libraryWords.note)}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
            <button type="button" onClick={() => setContent(base.content)}>
              {read(libraryWords.discard)}
            </button>
            <button type="submit" className="main" disabled={save.isPending}>
              {read(libraryWords.save)}
            </button>
          </form>
        )}
        {save.isError && !theirs && <Refusal error={save.error} />}
      </section>
      <UsedBy item={base} />
      <History
        item={base}
        onRestore={(version) =>
          save.mutate({
            basedOn: base.revision,
            content: version.content,
            note: `${read(libraryWords.restored)} ${version.version}`,
          })
        }
      />
      {theirs && (
        <ItemConflict
          mine={content}
          theirs={theirs}
          save={(merged) => save.mutate({ basedOn: theirs.revision, content: merged, note })}
          take={() => settle(theirs)}
          close={() => setTheirs(undefined)}
        />
      )}
    </div>
  )
}

function Remove({ item, gone }: { item: LibraryItem; gone: () => void }) {
  const { read } = useWords()
  const queries = useQueryClient()
  const [sure, ask] = useState(false)
  const remove = useMutation({
    mutationFn: () => removeItem(item.community, item.kind, item.name, item.revision),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['library'] })
      gone()
    },
  })
  return (
    <>
      <button type="button" onClick={() => ask(true)}>
        {read(libraryWords.remove)}
      </button>
      {sure && (
        <Dialog
          title={`${read(libraryWords['remove-sure'])} ${item.name}`}
          onClose={() => ask(false)}
          footer={
            <>
              <button type="button" onClick={() => ask(false)}>
                {read(libraryWords.cancel)}
              </button>
              <button type="button" className="main" onClick={() => remove.mutate()}>
                {read(libraryWords.remove)}
              </button>
            </>
          }
        >
          <UsedBy item={item} />
          {remove.isError && <Refusal error={remove.error} />}
        </Dialog>
      )}
    </>
  )
}
