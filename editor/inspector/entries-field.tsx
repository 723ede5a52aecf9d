import type { ReactNode } from 'react'
import type { JsonValue } from '../../nodes/contract/json.ts'
import { useWords } from '../words/language.ts'
import { emptyValue, type FieldSchema } from './field-value.ts'

interface Props {
  value: readonly JsonValue[]
  schema: FieldSchema
  onChange: (value: JsonValue[]) => void
  entry: (item: JsonValue, change: (value: JsonValue | undefined) => void) => ReactNode
}

/** A list of anything that is more than a text. */
export function EntriesField({ value, schema, onChange, entry }: Props) {
  const { say } = useWords()
  const rows = value.map((item, at) => ({ item, at }))
  return (
    <div className="nested">
      {rows.map(({ item, at }) => (
        <div key={at} className="entry">
          {entry(item, (changed) =>
            onChange(value.map((old, index) => (index === at ? (changed ?? null) : old))),
          )}
          <button type="button" onClick={() => onChange(value.filter((_old, index) => index !== at))}>
            {say('remove-entry')}
          </button>
        </div>
      ))}
      <button type="button" onClick={() => onChange([...value, emptyValue(schema)])}>
        {say('add-entry')}
      </button>
    </div>
  )
}
