import { useState } from 'react'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { scheduleKey } from '../../nodes/triggers/on-schedule/node.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { Abilities } from '../api/abilities.ts'
import { choiceWords } from '../words/choice-words.ts'
import { useWords } from '../words/language.ts'
import { tryWords as words } from './try-words.ts'
import { asksMember, asksText, type EventForm, emptyForm, writable, writtenEvent } from './written-event.ts'

interface Props {
  community: string
  connections: readonly Abilities[]
  graph: RuleGraph
  /** The type of event that the rule begins at, where it is one that can be written. */
  first: EventForm['type']
  onWrite: (event: CommunityEvent) => void
}

/** An event written by hand, to see what the rule makes of it. */
export function WriteEvent({ community, connections, graph, first, onWrite }: Props) {
  const { read } = useWords()
  const [form, setForm] = useState<EventForm>({ ...emptyForm, type: first })
  const [chosen, choose] = useState('')
  const set = (change: Partial<EventForm>) => setForm({ ...form, ...change })
  const connection = connections.find((one) => one.connection === chosen) ?? connections[0]
  const place = {
    community,
    connection: connection?.connection ?? 'none',
    platform: connection?.platform ?? 'none',
  }
  const text = (name: 'title' | 'name' | 'space' | 'emoji' | 'reason', label: string, list?: string) => (
    <label className="field">
      <span>{label}</span>
      <input value={form[name]} list={list} onChange={({ target }) => set({ [name]: target.value })} />
    </label>
  )
  const number = (name: 'days' | 'posts', label: string) => (
    <label className="field">
      <span>{label}</span>
      <input
        type="number"
        min={0}
        value={form[name]}
        onChange={({ target }) => set({ [name]: Math.max(0, target.valueAsNumber || 0) })}
      />
    </label>
  )
  return (
    <form
      className="write-event"
      onSubmit={(event) => {
        event.preventDefault()
        onWrite(writtenEvent({ ...form, schedule: scheduleOf(graph) }, place, new Date()))
      }}
    >
      <label className="field">
        <span>{read(words.type)}</span>
        <select
          value={form.type}
          onChange={({ target }) => {
            const type = writable.find((one) => one === target.value)
            if (type) set({ type })
          }}
        >
          {writable.map((type) => (
            <option key={type} value={type}>
              {read(choiceWords[type] ?? { en: type, de: type })}
            </option>
          ))}
        </select>
      </label>
      {connections.length > 1 && (
        <label className="field">
          <span>{read(words.connection)}</span>
          <select value={place.connection} onChange={({ target }) => choose(target.value)}>
            {connections.map(({ connection: id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {asksText(form.type) && (
        <>
          <label className="field wide">
            <span>{read(words.text)}</span>
            <textarea rows={3} value={form.text} onChange={({ target }) => set({ text: target.value })} />
          </label>
          {text('title', read(words['title-of']))}
          {text('space', read(words.space), 'spaces-known')}
          <datalist id="spaces-known">
            {connection?.spaces.map((space) => (
              <option key={space} value={space} />
            ))}
          </datalist>
        </>
      )}
      {form.type === 'reaction.added' && text('emoji', read(words.emoji))}
      {form.type === 'report.created' && text('reason', read(words.reason))}
      {asksMember(form.type) && (
        <>
          {text('name', read(words.name))}
          <label className="field">
            <span>{read(words.roles)}</span>
            <input
              defaultValue={form.roles.join(', ')}
              onChange={({ target }) =>
                set({
                  roles: target.value
                    .split(',')
                    .map((role) => role.trim())
                    .filter(Boolean),
                })
              }
            />
          </label>
          {number('days', read(words.days))}
          {number('posts', read(words.posts))}
        </>
      )}
      <p className="wide">
        <button type="submit" className="main">
          {read(words.run)}
        </button>
      </p>
    </form>
  )
}

/** The key of the rule's own schedule, so that a written "schedule due" is the one it waits for. */
function scheduleOf({ nodes }: RuleGraph): string {
  const config = nodes.find(({ type }) => type === 'on-schedule')?.config
  if (!config) return ''
  const { cron, every, timeZone } = config
  return scheduleKey({
    timeZone: String(timeZone),
    ...(typeof cron === 'string' && { cron }),
    ...(typeof every === 'string' && { every }),
  })
}
