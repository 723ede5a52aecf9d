import { useState } from 'react'
import { useWho } from '../api/who.ts'
import { useWords } from '../words/language.ts'

/** The name by which others know who draws, takes and decides here. */
export function OwnName() {
  const { say } = useWords()
  const { name, call } = useWho()
  const [typed, type] = useState(name)
  return (
    <label className="field own-name">
      <span>{say('my-name')}</span>
      <input
        maxLength={60}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onBlur={() => typed.trim() !== '' && call(typed.trim())}
      />
    </label>
  )
}
