import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Abilities } from '../api/abilities.ts'
import { catalog } from '../canvas/catalog.ts'
import { useWords } from '../words/language.ts'
import { lacking } from './begin-rule.ts'
import { galleryWords as words } from './gallery-words.ts'

interface Props {
  all: readonly Abilities[]
  graph: RuleGraph
  chosen: readonly string[]
  onChange: (connections: string[]) => void
}

/** On which connections a rule listens, with what it needs and they can not do; nothing to ask where there is one. */
export function Where({ all, graph, chosen, onChange }: Props) {
  const { read } = useWords()
  const listening = all.filter(
    ({ connection, events }) => events.length > 0 && (chosen.length === 0 || chosen.includes(connection)),
  )
  const titleOf = (type: string) => read(catalog.words(type)?.title ?? { en: type, de: type })
  return (
    <>
      {all.length > 1 && (
        <fieldset className="checks">
          <legend>{read(words.where)}</legend>
          {all.map(({ connection, name }) => (
            <label key={connection}>
              <input
                type="checkbox"
                checked={chosen.includes(connection)}
                onChange={({ target }) =>
                  onChange(
                    target.checked ? [...chosen, connection] : chosen.filter((one) => one !== connection),
                  )
                }
              />{' '}
              {name}
            </label>
          ))}
          <small className="quiet">{read(words['where-hint'])}</small>
        </fieldset>
      )}
      {listening.map((abilities) => {
        const missing = lacking(graph, abilities)
        if (missing.length === 0) return null
        return (
          <p key={abilities.connection} className="refusal" role="note">
            <strong>{abilities.name}:</strong> {read(words.cannot)} {missing.map(titleOf).join(', ')}
          </p>
        )
      })}
    </>
  )
}
