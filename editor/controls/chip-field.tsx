import './controls.css'
import { useState } from 'react'
import { Combobox } from './combobox.tsx'
import { useControlWords } from './control-words.ts'
import { Icon } from './icon.tsx'
import type { ListOption } from './match-options.ts'

interface Props {
  label: string
  values: readonly string[]
  options: readonly ListOption[]
  onChange: (values: string[]) => void
  /** Also what is not among the options, by Enter. */
  free?: boolean
  placeholder?: string
}

/** Several values as chips, and a field to add one more. */
export function ChipField({ label, values, options, onChange, free, placeholder }: Props) {
  const words = useControlWords()
  const [typed, type] = useState('')
  const left = options.filter(({ value }) => !values.includes(value))
  const add = (value: string) => {
    const text = value.trim()
    if (text !== '' && !values.includes(text)) onChange([...values, text])
    type('')
  }
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label ?? value
  return (
    <div className="chips">
      {values.map((value) => (
        <span key={value} className="chip">
          {labelOf(value)}
          <button
            type="button"
            aria-label={`${words.remove}: ${labelOf(value)}`}
            onClick={() => onChange(values.filter((other) => other !== value))}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field adds what was typed */}
      <span
        className="grow"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.defaultPrevented || !free) return
          event.preventDefault()
          add(typed)
        }}
        onBlur={() => free && add(typed)}
      >
        <Combobox
          label={label}
          value={typed}
          options={left}
          free={free}
          placeholder={placeholder}
          onChange={(value) => (left.some((option) => option.value === value) ? add(value) : type(value))}
        />
      </span>
    </div>
  )
}
