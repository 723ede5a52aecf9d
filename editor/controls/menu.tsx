import './controls.css'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useReader } from '../words/language.ts'
import { Icon, type IconName } from './icon.tsx'
import { keysIn, shortcutOf } from './key-names.ts'
import { type Anchor, useFloating } from './use-floating.ts'

export interface MenuItem {
  key: string
  label: string
  icon?: IconName
  /** The keys that do the same, shown at the right. */
  keys?: string
  disabled?: boolean
  danger?: boolean
  /** A line above this one. */
  apart?: boolean
  onPick: () => void
}

interface Props {
  label: string
  items: readonly MenuItem[]
  anchor: Anchor
  onClose: () => void
}

/** A list of actions beside a button or where the pointer is; arrows, first letters, Home, End, Enter, Escape. */
export function Menu({ label, items, anchor, onClose }: Props) {
  const box = useFloating(anchor, onClose)
  const language = useReader((reader) => reader.language)
  const rows = () => [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    rows()[0]?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const all = rows()
    const at = all.findIndex((row) => row.matches(':focus'))
    const to = (next: number) => all[(next + all.length) % all.length]?.focus()
    if (event.key === 'ArrowDown') to(at + 1)
    else if (event.key === 'ArrowUp') to(at - 1)
    else if (event.key === 'Home') to(0)
    else if (event.key === 'End') to(-1)
    else if (event.key === 'Tab') onClose()
    else if (event.key.length === 1 && event.key !== ' ') {
      const letter = event.key.toLowerCase()
      const order = [...all.slice(at + 1), ...all.slice(0, at + 1)]
      order.find((row) => row.textContent?.trim().toLowerCase().startsWith(letter))?.focus()
    } else return
    if (event.key !== 'Tab') event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={box}
      popover="manual"
      role="menu"
      aria-label={label}
      className="floating menu"
      onKeyDown={onKeyDown}
    >
      {items.map(({ key, label: words, icon, keys, disabled, danger, apart, onPick }) => (
        <button
          key={key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={[danger && 'danger', apart && 'apart'].filter(Boolean).join(' ')}
          aria-disabled={disabled}
          aria-keyshortcuts={keys && shortcutOf(keys)}
          onClick={() => {
            if (disabled) return
            onClose()
            onPick()
          }}
        >
          {icon ? <Icon name={icon} /> : <span className="icon" />}
          <span className="grow">{words}</span>
          {keys && (
            <span className="keys" aria-hidden="true">
              {keysIn(keys, language)}
            </span>
          )}
        </button>
      ))}
    </div>
  )
}

interface ButtonProps {
  label: string
  /** As a function it is asked when the menu opens: in a list of hundreds nothing is worked out that nobody sees. */
  items: readonly MenuItem[] | (() => readonly MenuItem[])
  /** What is on the button; absent: its label. */
  children?: ReactNode
  className?: string
}

/** A button that opens a menu. */
export function MenuButton({ label, items, children, className }: ButtonProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={children ? label : undefined}
        onClick={() => setOpen(!open)}
      >
        {children ?? label}
      </button>
      {open && (
        <Menu
          label={label}
          items={typeof items === 'function' ? items() : items}
          anchor={button}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
