import { useState } from 'react'
import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'
import { sayRequest, saySource, sayValue } from '../runs/say-fact.ts'
import { useWords } from '../words/language.ts'
import { type FactBook, factKey, handKind, typedFact } from './fact-book.ts'
import { tryWords as words } from './try-words.ts'

interface Props {
  book: FactBook
  onSet: (request: FactRequest, fact: Fact | undefined) => void
}

/** Everything the rule asked in this try; each can be set by hand. */
export function FactsPanel({ book, onSet }: Props) {
  const { read } = useWords()
  if (book.size === 0) return null
  return (
    <section aria-label={read(words.facts)}>
      <h2>{read(words.facts)}</h2>
      <p className="quiet">{read(words['facts-hint'])}</p>
      <ul className="facts-set">
        {[...book.values()].map((known) => (
          <FactRow key={factKey(known.request)} {...known} onSet={onSet} />
        ))}
      </ul>
    </section>
  )
}

function FactRow({
  request,
  fact,
  byHand,
  onSet,
}: { request: FactRequest; fact: Fact; byHand: boolean } & Pick<Props, 'onSet'>) {
  const { read } = useWords()
  const [open, setOpen] = useState(false)
  const set = (typed: string) => {
    onSet(request, typedFact(request, typed))
    setOpen(false)
  }
  return (
    <li>
      <div className="row">
        <span className="grow">
          {read(sayRequest(request))}: <strong>{read(sayValue(fact))}</strong>{' '}
          <small className="quiet">{byHand ? read(words['by-hand']) : saySource(fact)}</small>
        </span>
        {byHand && (
          <button type="button" onClick={() => onSet(request, undefined)}>
            {read(words['ask-again'])}
          </button>
        )}
        {handKind(request) !== 'none' && (
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {read(words.change)}
          </button>
        )}
      </div>
      {open && <HandField request={request} onSet={set} />}
    </li>
  )
}

function HandField({ request, onSet }: { request: FactRequest; onSet: (typed: string) => void }) {
  const { read } = useWords()
  const [typed, type] = useState('')
  const label = read(sayRequest(request))
  const kind = handKind(request)
  if (kind === 'yes-no')
    return (
      <div className="row">
        <button type="button" onClick={() => onSet('yes')}>
          {read(words.yes)}
        </button>
        <button type="button" onClick={() => onSet('no')}>
          {read(words.no)}
        </button>
      </div>
    )
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        onSet(typed)
      }}
    >
      {kind === 'lines' ? (
        <textarea aria-label={label} rows={3} value={typed} onChange={(event) => type(event.target.value)} />
      ) : (
        <input
          aria-label={label}
          type={kind === 'number' ? 'number' : 'text'}
          step="any"
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
      )}
      <button type="submit">{read(words.set)}</button>
    </form>
  )
}
