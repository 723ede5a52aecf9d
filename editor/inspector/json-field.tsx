import { useState } from 'react'
import type { JsonValue } from '../../nodes/contract/json.ts'

interface Props {
  label: string
  value: JsonValue | undefined
  onChange: (value: JsonValue) => void
}

/** What no form fits: written as JSON; plain words that are no JSON are a text. */
export function JsonField({ label, value, onChange }: Props) {
  const [text, setText] = useState(typeof value === 'string' ? value : JSON.stringify(value ?? '', null, 2))
  return (
    <textarea
      aria-label={label}
      rows={3}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => onChange(parse(text))}
    />
  )
}

function parse(text: string): JsonValue {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
