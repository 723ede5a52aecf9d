import type { JsonObject, JsonValue } from '../../nodes/contract/json.ts'
import { useWords } from '../words/language.ts'
import { libraryWords } from './library-words.ts'

const kinds = ['text', 'number', 'switch'] as const
type Kind = (typeof kinds)[number]

interface Props {
  content: JsonObject
  onChange: (content: JsonObject) => void
}

/** One value: a text, a number, or a yes or no. */
export function ConstantEditor({ content: { value }, onChange }: Props) {
  const { read } = useWords()
  const kind: Kind = typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'switch' : 'text'
  const as = (chosen: Kind): JsonValue => {
    if (chosen === 'switch') return value === true
    if (chosen === 'number') return Number(value) || 0
    return typeof value === 'boolean' ? '' : String(value ?? '')
  }
  return (
    <>
      <label className="field">
        <span>{read(libraryWords.kind)}</span>
        <select
          value={kind}
          onChange={({ target }) => {
            const chosen = kinds.find((one) => one === target.value)
            if (chosen) onChange({ value: as(chosen) })
          }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {read(libraryWords[one])}
            </option>
          ))}
        </select>
      </label>
      {kind === 'switch' ? (
        <label className="row">
          <input
            type="checkbox"
            checked={value === true}
            onChange={({ target }) => onChange({ value: target.checked })}
          />
          {read(libraryWords.yes)}
        </label>
      ) : (
        <label className="field">
          <span>{read(libraryWords.value)}</span>
          <input
            type={kind === 'number' ? 'number' : 'text'}
            step="any"
            value={String(value ?? '')}
            onChange={({ target }) =>
              onChange({ value: kind === 'number' ? target.valueAsNumber || 0 : target.value })
            }
          />
        </label>
      )}
    </>
  )
}
