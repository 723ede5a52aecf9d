import './palette.css'
import { useState } from 'react'
import { type CardOption, useCardOptions } from '../canvas/card-options.ts'
import { KindIcon } from '../canvas/kind-icon.tsx'
import { matchOptions } from '../controls/match-options.ts'
import { useWords } from '../words/language.ts'
import { type Dropped, useCarry } from './use-carry.ts'

interface Props {
  onPick: (type: string) => void
  /** A card was let go over the drawing. */
  onDrop: (dropped: Dropped) => void
}

/** Every card there is, by what people look for; drag one, or press it. */
export function Palette({ onPick, onDrop }: Props) {
  const { say } = useWords()
  const [sought, seek] = useState('')
  const options = useCardOptions(false)
  const found = matchOptions(options, sought)
  const isSearching = sought.trim() !== ''
  const shelves = Map.groupBy(found, ({ group }) => group)
  const cards = (of: readonly CardOption[]) =>
    of.map((option) => <Card key={option.value} option={option} onPick={onPick} onDrop={onDrop} />)
  return (
    <nav className="palette" aria-label={say('palette')}>
      <input
        type="search"
        id="palette-search"
        placeholder={say('search-nodes')}
        aria-label={say('search-nodes')}
        value={sought}
        onChange={(event) => seek(event.target.value)}
        onKeyDown={(event) => {
          const [first] = found
          if (event.key === 'Enter' && isSearching && first) onPick(first.value)
        }}
      />
      {found.length === 0 && <p className="quiet">{say('no-nodes-found')}</p>}
      {isSearching
        ? cards(found)
        : [...shelves].map(([name = '', of]) =>
            name === say('more-cards') ? (
              <details key={name}>
                <summary>{name}</summary>
                {cards(of)}
              </details>
            ) : (
              <section key={name}>
                <h2>{name}</h2>
                {cards(of)}
              </section>
            ),
          )}
    </nav>
  )
}

function Card({ option, onPick, onDrop }: Props & { option: CardOption }) {
  const carry = useCarry(option.value, onPick, onDrop)
  return (
    <button
      type="button"
      className={`palette-card${option.lacking ? ' palette-lacking' : ''}`}
      title={option.about}
      {...carry}
    >
      <KindIcon kind={option.kind} type={option.value} />
      <span>
        {option.label}
        <small>{option.about}</small>
      </span>
    </button>
  )
}
