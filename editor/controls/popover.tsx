import './controls.css'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Side } from './place-beside.ts'
import { type Anchor, useFloating } from './use-floating.ts'

interface FloatProps {
  label: string
  anchor: Anchor
  onClose: () => void
  side?: Side
  children: ReactNode
}

/** A small window beside something, not over the whole page; the first field in it has the focus. */
export function Float({ label, anchor, onClose, side, children }: FloatProps) {
  const box = useFloating(anchor, onClose, side)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    if (box.current?.contains(document.activeElement)) return
    const first = box.current?.querySelector<HTMLElement>('input, select, textarea, button, a, [tabindex]')
    ;(first ?? box.current)?.focus()
  }, [])
  return (
    <div ref={box} popover="manual" role="dialog" aria-label={label} tabIndex={-1} className="floating">
      {children}
    </div>
  )
}

interface Props {
  label: string
  /** What is on the button; absent: its label. */
  button?: ReactNode
  className?: string
  side?: Side
  children: (close: () => void) => ReactNode
}

/** A button that opens a small window. */
export function Popover({ label, button, className, side, children }: Props) {
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(false)
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={button ? label : undefined}
        title={button ? label : undefined}
        onClick={() => setOpen(!open)}
      >
        {button ?? label}
      </button>
      {open && (
        <Float label={label} anchor={opener} onClose={close} side={side}>
          {children(close)}
        </Float>
      )}
    </>
  )
}
