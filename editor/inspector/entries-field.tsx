import type { ReactNode } from 'react'
import type { JsonValue } from '../../nodes/contract/json.ts'
import { useWords } from '../words/language.ts'
import { emptyValue, type FieldSchema } from './field-value.ts'

interface Props {
  label: string
  value: readonly JsonValue[]
  schema: FieldSchema
  onChange: (value: JsonValue[]) => void
  entry: (item: JsonValue, at: number, change: (value: JsonValue | undefined) => void) => ReactNode
}

/** A list of anything that is more than a text. */
export function EntriesField({ label, value, schema, onChange, entry }: Props) {
  const { say } = useWords()
  const rows = value.map((item, at) => ({ item, at }))
  return (
    <div>
      {rows.map(({ item, at }) => (
        <fieldset key={at} className="entry">
          <legend>{`${label} ${at + 1}`}</legend>
          {entry(item, at, (changed) =>
            onChange(value.map((old, index) => (index === at ? (changed ?? null) : old))),
          )}
          <button
            type="button"
            aria-label={`${label} ${at + 1}: ${say('remove-entry')}`}
            onClick={() => onChange(value.filter((_old, index) => index !== at))}
          >
            {say('remove-entry')}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        aria-label={`${label}: ${say('add-entry')}`}
        onClick={() => onChange([...value, emptyValue(schema)])}
      >
        {say('add-entry')}
      </button>
    </div>
  )
}
