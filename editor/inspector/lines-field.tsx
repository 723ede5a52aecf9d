import { useState } from 'react'
import { useWords } from '../words/language.ts'

/** A list of texts, one on each line; an empty line that is being typed is kept on screen only. */
export function LinesField(props: {
  label: string
  value: readonly string[]
  onChange: (lines: string[]) => void
}) {
  const { label, value, onChange } = props
  const { say } = useWords()
  const [text, setText] = useState(value.join('\n'))
  const lines = (raw: string) =>
    raw
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  const shown = lines(text).join('\n') === value.join('\n') ? text : value.join('\n')
  return (
    <>
      <textarea
        aria-label={label}
        rows={Math.min(10, Math.max(3, value.length + 1))}
        value={shown}
        onChange={(event) => {
          setText(event.target.value)
          onChange(lines(event.target.value))
        }}
      />
      <small>{say('one-a-line')}</small>
    </>
  )
}
