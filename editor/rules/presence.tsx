import { isNamed } from '../api/first-name.ts'
import { titleOf } from '../canvas/catalog.ts'
import { Icon } from '../controls/icon.tsx'
import { OwnName } from '../controls/own-name.tsx'
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
    const who = isMe ? say('me-elsewhere') : isNamed(name) ? name : say('somebody', { name })
    return { person, who, at: !isMe && card && say('looks-at', { who, what: read(titleOf(card)) }) }
  })
  const names = inShort([...new Set(told.map(({ who }) => who))])
  return (
    <Popover
      label={`${say('also-here')}: ${names}`}
      button={
        <>
          <Icon name="eye" /> {names}
        </>
      }
    >
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

const mostNames = 2
/** The first names, and how many more there are: the bar has room for no more. */
function inShort(names: readonly string[]): string {
  const more = names.length - mostNames
  return names.slice(0, mostNames).join(', ') + (more > 0 ? ` +${more}` : '')
}
