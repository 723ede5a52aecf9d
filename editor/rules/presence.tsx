import { useState } from 'react'
import { useWho } from '../api/who.ts'
import { titleOf } from '../canvas/catalog.ts'
import { Popover } from '../controls/popover.tsx'
import { useRuleDocument } from '../document/rule-document.ts'
import { usePresence } from '../document/use-presence.ts'
import { useWords } from '../words/language.ts'

/** Where else this rule is open, and the own name as others see it. */
export function PresenceOf({ rule }: { rule: string }) {
  const { say, read } = useWords()
  const others = usePresence(rule)
  const nodes = useRuleDocument((document) => document.history.graph.nodes)
  if (others.length === 0) return null
  const told = others.map(({ person, name, node, isMe }) => {
    const card = nodes.find(({ id }) => id === node)
    const who = isMe ? say('me-elsewhere') : name
    return { person, who, at: !isMe && card && say('looks-at', { who, what: read(titleOf(card)) }) }
  })
  return (
    <Popover label={`${say('also-here')}: ${[...new Set(told.map(({ who }) => who))].join(', ')}`}>
      {() => (
        <div className="presence">
          <ul>
            {told.map(({ person, who, at }) => (
              <li key={person}>{at || who}</li>
            ))}
          </ul>
          <OwnName />
        </div>
      )}
    </Popover>
  )
}

function OwnName() {
  const { say } = useWords()
  const { name, call } = useWho()
  const [typed, type] = useState(name)
  return (
    <label className="field">
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
