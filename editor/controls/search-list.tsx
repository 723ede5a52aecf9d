import './controls.css'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useControlWords } from './control-words.ts'
import { type ListOption, matchOptions } from './match-options.ts'

interface Props<T extends ListOption> {
  label: string
  options: readonly T[]
  onPick: (option: T) => void
  /** Left of the label. */
  sign?: (option: T) => ReactNode
  /** What is said when nothing is found. */
  nothing?: string
  focused?: boolean
}

/** A field to search by and the list it searches; the arrows move in the list while the field keeps the focus. */
export function SearchList<T extends ListOption>({
  label,
  options,
  onPick,
  sign,
  nothing,
  focused,
}: Props<T>) {
  const words = useControlWords()
  const [sought, seek] = useState('')
  const [at, move] = useState(0)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const found = matchOptions(options, sought)
  const current = Math.min(at, found.length - 1)
  useEffect(() => {
    if (focused) field.current?.focus()
  }, [focused])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is current comes into sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const pick = (option: T | undefined) => option && option.unavailable === undefined && onPick(option)
  const onKeyDown = (event: KeyboardEvent) => {
    const last = found.length - 1
    if (event.key === 'ArrowDown') move(current >= last ? 0 : current + 1)
    else if (event.key === 'ArrowUp') move(current <= 0 ? last : current - 1)
    else if (event.key === 'PageDown') move(Math.min(last, current + 8))
    else if (event.key === 'PageUp') move(Math.max(0, current - 8))
    else if (event.key === 'Enter') pick(found[current])
    else return
    event.preventDefault()
  }
  return (
    <div className="search-list">
      <input
        ref={field}
        type="search"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={found[current] && `${id}-${current}`}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={sought}
        onChange={(event) => {
          seek(event.target.value)
          move(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} role="listbox" id={`${id}-list`} aria-label={label} tabIndex={-1}>
        {found.map((option, index) => (
          <Row
            key={option.value}
            id={`${id}-${index}`}
            option={option}
            current={index === current}
            heading={
              sought.trim() === '' && option.group !== found[index - 1]?.group ? option.group : undefined
            }
            sign={sign?.(option)}
            onPick={() => pick(option)}
          />
        ))}
      </div>
      <p role="status" className={found.length === 0 ? 'quiet' : 'unseen'}>
        {found.length === 0 ? (nothing ?? words.nothing) : String(found.length)}
      </p>
    </div>
  )
}

interface RowProps {
  id: string
  option: ListOption
  current: boolean
  heading: string | undefined
  sign: ReactNode
  onPick: () => void
}

function Row({ id, option, current, heading, sign, onPick }: RowProps) {
  const { label, about, unavailable } = option
  return (
    <>
      {heading && (
        <div className="heading" role="presentation">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys */}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={current}
        aria-disabled={unavailable !== undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPick}
      >
        {sign}
        <span>
          {label}
          {(unavailable ?? about) && <small>{unavailable ?? about}</small>}
        </span>
      </div>
    </>
  )
}
