import './library.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useRoute } from 'wouter'
import { type LibraryItem, type LibraryKind, libraryKinds, listLibrary, putItem } from '../api/library.ts'
import { Icon } from '../controls/icon.tsx'
import { Tabs } from '../controls/tabs.tsx'
import { useReader, useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { FormOfAddress } from './form-of-address.tsx'
import { ItemPage } from './item-page.tsx'
import { libraryWords } from './library-words.ts'
import { beginContent, linesOf, readEntries } from './read-content.ts'

const addressOf = (kind: LibraryKind, name: string) => `/library/${kind}/${encodeURIComponent(name)}`
const asKind = (kind: string | undefined) => libraryKinds.find((one) => one === kind)

/** What rules share: found, opened, made anew. */
export function LibraryPage({ id }: { id: string }) {
  const { read } = useWords()
  const community = useReader((reader) => reader.community)
  const [, one] = useRoute('/library/:kind/:name')
  const [, all] = useRoute('/library/:kind')
  const [, go] = useLocation()
  const kind = asKind(one?.kind ?? all?.kind) ?? 'list'
  const items = useQuery({
    queryKey: ['library', community],
    queryFn: () => listLibrary(community),
    enabled: community !== '',
  })
  const name = one ? id : undefined
  if (name !== undefined) {
    const item = items.data?.find((found) => found.kind === kind && found.name === name)
    return (
      <div className="page library">
        <Link href={`/library/${kind}`}>← {read(libraryWords.back)}</Link>
        {items.isError && <Refusal error={items.error} again={() => items.refetch()} />}
        {item && <ItemPage key={item.id} item={item} gone={() => go(`/library/${kind}`)} />}
        {items.data && !item && <p className="empty">{read(libraryWords['nothing-found'])}</p>}
      </div>
    )
  }
  const count = (of: LibraryKind) => items.data?.filter((item) => item.kind === of).length ?? 0
  return (
    <div className="page library">
      <h1>{read(libraryWords.library)}</h1>
      <p className="quiet">{read(libraryWords.about)}</p>
      {items.isError && <Refusal error={items.error} again={() => items.refetch()} />}
      <Tabs
        label={read(libraryWords.library)}
        tabs={libraryKinds.map((key) => ({ key, label: read(libraryWords[key]), count: count(key) }))}
        value={kind}
        onChange={(key) => go(`/library/${key}`)}
      >
        <p className="quiet">{read(libraryWords[`${kind}-about`])}</p>
        {kind === 'template' && <FormOfAddress items={items.data ?? []} />}
        <Items key={kind} kind={kind} items={(items.data ?? []).filter((item) => item.kind === kind)} />
        <NewItem kind={kind} taken={(items.data ?? []).filter((item) => item.kind === kind)} />
      </Tabs>
    </div>
  )
}

function Items({ kind, items }: { kind: LibraryKind; items: readonly LibraryItem[] }) {
  const { read, time } = useWords()
  const [sought, seek] = useState('')
  const wanted = sought.trim().toLowerCase()
  const found = items.filter(
    ({ name, content }) =>
      name.toLowerCase().includes(wanted) ||
      linesOf(content).some((line) => line.toLowerCase().includes(wanted)),
  )
  if (items.length === 0)
    return (
      <div className="empty">
        <strong>{read(libraryWords.empty)}</strong>
        <p>{read(libraryWords['empty-hint'])}</p>
      </div>
    )
  return (
    <>
      <label className="row search">
        <Icon name="search" />
        <input
          type="search"
          className="grow"
          aria-label={read(libraryWords.search)}
          placeholder={read(libraryWords.search)}
          value={sought}
          onChange={({ target }) => seek(target.value)}
        />
      </label>
      {found.length === 0 && <p className="empty">{read(libraryWords['nothing-found'])}</p>}
      <ul className="items">
        {found.map((item) => (
          <li key={item.id}>
            <Link href={addressOf(kind, item.name)}>{item.name}</Link>
            <span className="quiet grow">{summaryOf(item, read)}</span>
            <small className="quiet">
              {read(libraryWords.version)} {item.version} · {time(item.updatedAt)}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}

function summaryOf({ kind, content }: LibraryItem, read: (words: { en: string; de: string }) => string) {
  if (kind === 'list') {
    const entries = readEntries(content)
    const first = entries.slice(0, 4).map(({ text }) => text)
    return `${entries.length} ${read(libraryWords.entries)}${first.length > 0 ? `: ${first.join(', ')}` : ''}`
  }
  return linesOf(content).join(' · ').slice(0, 90)
}

function NewItem({ kind, taken }: { kind: LibraryKind; taken: readonly LibraryItem[] }) {
  const { read } = useWords()
  const community = useReader((reader) => reader.community)
  const queries = useQueryClient()
  const [, go] = useLocation()
  const [name, type] = useState('')
  const [error, setError] = useState<unknown>()
  const isTaken = taken.some((item) => item.name === name.trim())
  const make = async () => {
    try {
      await putItem(community, kind, name.trim(), { basedOn: 0, content: beginContent(kind) })
      // The list is read anew first: the page of the item looks for it there.
      await queries.invalidateQueries({ queryKey: ['library'] })
      go(addressOf(kind, name.trim()))
    } catch (refused) {
      setError(refused)
    }
  }
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '' && !isTaken) void make()
      }}
    >
      <input
        aria-label={read(libraryWords.name)}
        placeholder={read(libraryWords.name)}
        maxLength={100}
        // A slash would end the name in the address.
        pattern="[^\/]+"
        value={name}
        onChange={({ target }) => type(target.value)}
      />
      <button type="submit" className="main" disabled={name.trim() === '' || isTaken}>
        {read(libraryWords.create)}
      </button>
      {isTaken && <span className="wrong">{read(libraryWords['name-taken'])}</span>}
      {error !== undefined && <Refusal error={error} />}
    </form>
  )
}
