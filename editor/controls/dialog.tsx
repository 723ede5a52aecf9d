import './controls.css'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useControlWords } from './control-words.ts'
import { IconButton } from './icon.tsx'

interface Props {
  title: string
  onClose: () => void
  children: ReactNode
  /** Buttons at the lower edge; the main one last. */
  footer?: ReactNode
  size?: 'small' | 'wide' | 'full'
}

/** A question or a form over the page, on the browser's own dialog: it keeps the focus inside and closes by Escape. */
export function Dialog({ title, onClose, children, footer, size = 'small' }: Props) {
  const { close } = useControlWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const before = document.activeElement
    const element = dialog.current
    if (element && !element.open) element.showModal()
    // By itself the browser chooses the first button: the one that closes.
    const first = element?.querySelector<HTMLElement>(
      '.dialog-body :is(input, select, textarea, button, a[href])',
    )
    ;(first ?? element?.querySelector<HTMLElement>('footer button'))?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`dialog dialog-${size}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        if (event.target !== dialog.current) return
        event.preventDefault()
        onClose()
      }}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <IconButton icon="close" label={close} onClick={onClose} />
      </header>
      <div className="dialog-body">{children}</div>
      {footer && <footer>{footer}</footer>}
    </dialog>
  )
}
