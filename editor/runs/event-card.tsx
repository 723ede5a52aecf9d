import { Link } from 'wouter'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { modeWords } from '../home/room-words.ts'
import { choiceWords } from '../words/choice-words.ts'
import { useWords } from '../words/language.ts'

interface Props {
  event: CommunityEvent
  /** Who did it leads to everything about them; not where the card itself is pressed. */
  links?: boolean
}

/** An event in three lines: what, by whom, in which words. */
export function EventCard({ event, links = false }: Props) {
  const { read, time } = useWords()
  const { type, actor, subject, space, occurredAt, ext } = event
  const about = useOwnSubject(type, ext)
  return (
    <div className="event-card">
      <strong>{read(choiceWords[type] ?? { en: type, de: type })}</strong>{' '}
      <span className="quiet">
        {links && actor ? (
          <Link href={`/members/${encodeURIComponent(actor.id)}`}>{actor.name ?? actor.id}</Link>
        ) : (
          (actor?.name ?? about)
        )}
        {(actor || about) && ' · '}
        {[space, time(occurredAt)].filter(Boolean).join(' · ')}
      </span>
      {(subject.title || subject.text) && (
        <blockquote>{[subject.title, subject.text].filter(Boolean).join(': ')}</blockquote>
      )}
    </div>
  )
}

/** What Steward's own events are about: which connection, from which mode to which. */
function useOwnSubject(type: string, ext: CommunityEvent['ext']): string | undefined {
  const { read } = useWords()
  const mode = (name: unknown) => read(modeWords[String(name)] ?? { en: String(name), de: String(name) })
  if (type === 'mode.changed') return `${mode(ext.previous)} → ${mode(ext.mode)}`
  return type.startsWith('connection.') && typeof ext.name === 'string' ? ext.name : undefined
}
