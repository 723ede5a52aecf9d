import type { ReactNode } from 'react'
import { useWords } from './language.ts'
import type { WordKey } from './words.ts'

/** Nothing here yet, and what to do about it. */
export function Empty({ title, hint, children }: { title: WordKey; hint?: WordKey; children?: ReactNode }) {
  const { say } = useWords()
  return (
    <div className="empty">
      <strong>{say(title)}</strong>
      {hint && <p>{say(hint)}</p>}
      {children}
    </div>
  )
}
