import './palette.css'
import { useState } from 'react'
import type { NodeWords } from '../../nodes/contract/words.ts'
import { catalog } from '../canvas/catalog.ts'
import { KindIcon } from '../canvas/kind-icon.tsx'
import { useWords } from '../words/language.ts'

const groups = [
  'start',
  'check',
  'protect',
  'answer',
  'people',
  'team',
  'wait',
] as const satisfies readonly NodeWords['group'][]

/** Every node there is, by what people look for it under; drag one, or press it. */
export function Palette({ onPick }: { onPick: (type: string) => void }) {
  const { say, read } = useWords()
  const [sought, seek] = useState('')
  const found = catalog.all().filter(({ words, definition }) => {
    const text = `${read(words.title)} ${read(words.about)} ${definition.type}`.toLowerCase()
    return text.includes(sought.trim().toLowerCase())
  })
  return (
    <nav className="palette" aria-label={say('search-nodes')}>
      <input
        type="search"
        id="palette-search"
        placeholder={say('search-nodes')}
        aria-label={say('search-nodes')}
        value={sought}
        onChange={(event) => seek(event.target.value)}
      />
      {found.length === 0 && <p className="quiet">{say('no-nodes-found')}</p>}
      {groups.map((group) => {
        const entries = found.filter(({ words }) => words.group === group)
        if (entries.length === 0) return null
        return (
          <section key={group}>
            <h2>{say(group)}</h2>
            {entries.map(({ definition, words }) => (
              <button
                key={definition.type}
                type="button"
                draggable
                title={read(words.about)}
                onDragStart={(event) => event.dataTransfer.setData('text/plain', definition.type)}
                onClick={() => onPick(definition.type)}
              >
                <KindIcon kind={definition.kind} />
                <span>
                  {read(words.title)}
                  <small>{read(words.about)}</small>
                </span>
              </button>
            ))}
          </section>
        )
      })}
    </nav>
  )
}
