import { type ReactNode, useId } from 'react'
import type { Words } from '../../nodes/contract/json.ts'
import { useWords } from '../words/language.ts'

/** A group of settings under its question. */
export function Section({ title, hint, children }: { title: Words; hint?: Words; children: ReactNode }) {
  const { read } = useWords()
  return (
    <fieldset className="settings-section">
      <legend>{read(title)}</legend>
      {hint && <small>{read(hint)}</small>}
      {children}
    </fieldset>
  )
}

/** A label over a control that names itself. */
export function Labelled({ label, hint, children }: { label: Words; hint?: Words; children: ReactNode }) {
  const { read } = useWords()
  return (
    <div className="field">
      <span aria-hidden="true">{read(label)}</span>
      {children}
      {hint && <small>{read(hint)}</small>}
    </div>
  )
}

interface RadioProps<K extends string> {
  label: Words
  value: K
  options: readonly { key: K; words: Words; hint?: Words }[]
  onChange: (key: K) => void
}

/** One of a few, each with its words. */
export function Radios<K extends string>({ label, value, options, onChange }: RadioProps<K>) {
  const { read } = useWords()
  const name = useId()
  return (
    <div role="radiogroup" aria-label={read(label)} className="radios">
      {options.map(({ key, words, hint }) => (
        <label key={key}>
          <input type="radio" name={name} checked={key === value} onChange={() => onChange(key)} />
          <span>
            {read(words)}
            {hint && <small>{read(hint)}</small>}
          </span>
        </label>
      ))}
    </div>
  )
}
