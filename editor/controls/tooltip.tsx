import './controls.css'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { placeBeside } from './place-beside.ts'

/** More words about something, while it has the pointer or the focus; Escape takes them away. */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  const [shown, show] = useState(false)
  const id = useId()
  const around = useRef<HTMLSpanElement>(null)
  const box = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const element = box.current
    if (!shown || !element || !around.current) return
    element.showPopover()
    const screen = { width: innerWidth, height: innerHeight }
    const anchor = around.current.getBoundingClientRect()
    const { left, top } = placeBeside(anchor, element.getBoundingClientRect(), screen)
    element.style.left = `${left}px`
    element.style.top = `${top}px`
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && show(false)
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [shown])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what is inside
    <span
      ref={around}
      className="tooltip-around"
      aria-describedby={shown ? id : undefined}
      onMouseEnter={() => show(true)}
      onMouseLeave={() => show(false)}
      onFocus={() => show(true)}
      onBlur={() => show(false)}
    >
      {children}
      {shown && (
        <span ref={box} id={id} popover="manual" role="tooltip" className="floating tooltip">
          {text}
        </span>
      )}
    </span>
  )
}
