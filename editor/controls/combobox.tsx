import './controls.css'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { type ListOption, matchOptions } from './match-options.ts'
import { useFloating } from './use-floating.ts'

interface Props {
  label: string
  value: string
  options: readonly ListOption[]
  onChange: (value: string) => void
  /** What is typed counts too, also when no option is called that. */
  free?: boolean
  placeholder?: string
  id?: string
}

/** A field with suggestions under it: type to narrow, arrows and Enter to choose. */
export function Combobox({ label, value, options, onChange, free, placeholder, id }: Props) {
  const [typed, type] = useState<string>()
  const [at, move] = useState(-1)
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const known = options.find((option) => option.value === value)
  const found = typed === undefined ? options : matchOptions(options, typed)
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    move(-1)
    type(undefined)
  }
  const pick = (option: ListOption) => {
    if (option.unavailable !== undefined) return
    onChange(option.value)
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = open ? found[at] : undefined
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      move((Math.max(at, step < 0 ? 0 : -1) + step + found.length) % Math.max(1, found.length))
      setOpen(true)
    } else if (event.key === 'Enter' && chosen) pick(chosen)
    else if (event.key === 'Escape' && open) close()
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        ref={field}
        id={id}
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-autocomplete="list"
        aria-controls={open ? list : undefined}
        aria-activedescendant={open && found[at] ? `${list}-${at}` : undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={typed ?? known?.label ?? value}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          type(event.target.value)
          setOpen(true)
          move(free ? -1 : 0)
          if (free || event.target.value === '') onChange(event.target.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {open && found.length > 0 && (
        <Suggestions id={list} label={label} field={field} found={found} at={at} pick={pick} close={close} />
      )}
    </>
  )
}

interface ListProps {
  id: string
  label: string
  field: { current: HTMLInputElement | null }
  found: readonly ListOption[]
  at: number
  pick: (option: ListOption) => void
  close: () => void
}

function Suggestions({ id, label, field, found, at, pick, close }: ListProps) {
  const box = useFloating(field, close)
  return (
    <div ref={box} popover="manual" className="floating search-list">
      <div id={id} role="listbox" aria-label={label} tabIndex={-1}>
        {found.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            aria-disabled={option.unavailable !== undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(option)}
          >
            <span>
              {option.label}
              {(option.unavailable ?? option.about) && <small>{option.unavailable ?? option.about}</small>}
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}
