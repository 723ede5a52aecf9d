import './controls.css'
import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import { useControlWords } from './control-words.ts'
import { IconButton } from './icon.tsx'

interface Notice {
  id: number
  text: string
  tone: 'good' | 'bad' | 'plain'
  action?: { label: string; onPick: () => void }
}

const useNotices = create<{ notices: readonly Notice[]; count: number }>(() => ({ notices: [], count: 0 }))

const dismiss = (id: number) =>
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))

/** Says something in passing, read out by screen readers; what matters for longer belongs on the page. */
export function toast(text: string, options: { tone?: Notice['tone']; action?: Notice['action'] } = {}) {
  useNotices.setState(({ notices, count }) => ({
    count: count + 1,
    notices: [
      ...notices.slice(-2),
      { id: count, text, tone: options.tone ?? 'plain', action: options.action },
    ],
  }))
}

/** Where notices are shown; once in the frame of the app. */
export function Toasts() {
  const notices = useNotices(({ notices }) => notices)
  const words = useControlWords()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!box.current) return
    if (notices.length > 0) {
      // Shown anew it is above a dialog that opened after it.
      if (box.current.matches(':popover-open')) box.current.hidePopover()
      box.current.showPopover()
    } else if (box.current.matches(':popover-open')) box.current.hidePopover()
  }, [notices])
  return (
    <section ref={box} popover="manual" className="toasts" aria-label={words.notices} aria-live="polite">
      {notices.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function Toast({ notice: { id, text, tone, action } }: { notice: Notice }) {
  const words = useControlWords()
  useEffect(() => {
    const timer = setTimeout(() => dismiss(id), action ? 12_000 : 6_000)
    return () => clearTimeout(timer)
  }, [id, action])
  return (
    <div className={`toast toast-${tone}`}>
      <span className="grow">{text}</span>
      {action && (
        <button
          type="button"
          onClick={() => {
            action.onPick()
            dismiss(id)
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton icon="close" label={words.close} onClick={() => dismiss(id)} />
    </div>
  )
}
