import { useRef, useState } from 'react'
import type { JsonObject } from '../../nodes/contract/json.ts'
import { IconButton } from '../controls/icon.tsx'
import { TryWords } from '../inspector/fields/try-words.tsx'
import { useWords } from '../words/language.ts'
import { entriesFromCsv, joinEntries, type ListEntry } from './entries-from-csv.ts'
import { libraryWords } from './library-words.ts'
import { readEntries } from './read-content.ts'

const ways = ['word', 'anywhere', 'domain', 'member'] as const
/** More rows than these are found by searching. */
const shown = 100

interface Props {
  content: JsonObject
  onChange: (content: JsonObject) => void
}

/** A list: how its entries are found, the entries, and what of them stands in a sentence. */
export function ListEditor({ content, onChange }: Props) {
  const { read } = useWords()
  const [sought, seek] = useState('')
  const [fresh, type] = useState('')
  const entries = readEntries(content)
  const match = ways.find((way) => way === content.match) ?? 'word'
  const put = (changed: readonly ListEntry[]) =>
    onChange({ ...content, match, entries: changed.map((entry) => ({ ...entry })) })
  const rows = entries
    .map((entry, at) => ({ entry, at }))
    .filter(({ entry }) => entry.text.toLowerCase().includes(sought.trim().toLowerCase()))
  const add = () => {
    if (fresh.trim() === '') return
    put(joinEntries(entries, [{ text: fresh.trim() }]).entries)
    type('')
  }
  return (
    <>
      <label className="field">
        <span>{read(libraryWords.match)}</span>
        <select value={match} onChange={({ target }) => onChange({ ...content, match: target.value })}>
          {ways.map((way) => (
            <option key={way} value={way}>
              {read(libraryWords[way])}
            </option>
          ))}
        </select>
      </label>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <input
          className="grow"
          aria-label={read(libraryWords.entry)}
          placeholder={read(libraryWords.entry)}
          maxLength={500}
          value={fresh}
          onChange={({ target }) => type(target.value)}
        />
        <button type="submit">{read(libraryWords.add)}</button>
        <ImportCsv onRead={(more) => put(joinEntries(entries, more).entries)} known={entries} />
      </form>
      {entries.length > 10 && (
        <input
          type="search"
          className="wide"
          aria-label={read(libraryWords['find-entry'])}
          placeholder={read(libraryWords['find-entry'])}
          value={sought}
          onChange={({ target }) => seek(target.value)}
        />
      )}
      {rows.length > 0 && (
        <table className="entries">
          <thead>
            <tr>
              <th>{read(libraryWords.entry)}</th>
              <th>{read(libraryWords.until)}</th>
              <th>
                <span className="unseen">{read(libraryWords.remove)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ entry, at }) => (
              <EntryRow
                key={entry.text}
                entry={entry}
                onChange={(changed) => put(entries.map((old, index) => (index === at ? changed : old)))}
                onRemove={() => put(entries.filter((_old, index) => index !== at))}
              />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > shown && (
        <p className="quiet">
          {rows.length - shown} {read(libraryWords['more-entries'])}
        </p>
      )}
      {match !== 'member' && (
        <TryWords
          config={{ match, lists: [], [match === 'domain' ? 'domains' : 'words']: textsNow(entries) }}
          what={match === 'domain' ? 'domains' : 'words'}
        />
      )}
    </>
  )
}

const isOver = ({ until }: ListEntry) => until !== undefined && Date.parse(until) <= Date.now()
const textsNow = (entries: readonly ListEntry[]) =>
  entries.filter((entry) => !isOver(entry)).map(({ text }) => text)

interface RowProps {
  entry: ListEntry
  onChange: (entry: ListEntry) => void
  onRemove: () => void
}

function EntryRow({ entry, onChange, onRemove }: RowProps) {
  const { read } = useWords()
  const over = isOver(entry)
  return (
    <tr className={over ? 'over' : ''}>
      <td>
        {entry.text} {over && <em>({read(libraryWords.expired)})</em>}
      </td>
      <td>
        <input
          type="date"
          aria-label={`${read(libraryWords.until)}: ${entry.text}`}
          title={entry.until === undefined ? read(libraryWords['for-good']) : undefined}
          value={entry.until?.slice(0, 10) ?? ''}
          onChange={({ target }) =>
            onChange(
              target.value === ''
                ? { text: entry.text }
                : { text: entry.text, until: `${target.value}T23:59:59.000Z` },
            )
          }
        />
      </td>
      <td>
        <IconButton icon="bin" label={`${read(libraryWords.remove)}: ${entry.text}`} onClick={onRemove} />
      </td>
    </tr>
  )
}

function ImportCsv({
  onRead,
  known,
}: {
  onRead: (entries: ListEntry[]) => void
  known: readonly ListEntry[]
}) {
  const { read } = useWords()
  const file = useRef<HTMLInputElement>(null)
  const [said, say] = useState('')
  const take = async (chosen: File | undefined) => {
    if (!chosen) return
    const { entries, refused } = entriesFromCsv(await chosen.text())
    const { added } = joinEntries(known, entries)
    onRead(entries)
    const lines = refused.map(({ line, text }) => `${read(libraryWords.line)} ${line} (${text})`).join(', ')
    const again = entries.length - added
    say(
      [
        `${added} ${read(libraryWords.imported)}`,
        ...(again > 0 ? [`${again} ${read(libraryWords['known-already'])}`] : []),
        ...(lines ? [`${read(libraryWords['not-taken'])} ${lines}`] : []),
      ].join('; '),
    )
    if (file.current) file.current.value = ''
  }
  return (
    <>
      <button type="button" title={read(libraryWords['import-hint'])} onClick={() => file.current?.click()}>
        {read(libraryWords.import)}
      </button>
      <input
        ref={file}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        hidden
        onChange={({ target }) => void take(target.files?.[0])}
      />
      <span role="status" className="quiet">
        {said}
      </span>
    </>
  )
}
