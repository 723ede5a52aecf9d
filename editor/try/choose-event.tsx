import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { listAbilities } from '../api/abilities.ts'
import { listEvents } from '../api/events.ts'
import { catalog } from '../canvas/catalog.ts'
import { Tabs } from '../controls/tabs.tsx'
import { EventCard } from '../runs/event-card.tsx'
import { choiceWords } from '../words/choice-words.ts'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { ExampleList } from './example-list.tsx'
import { tryWords as words } from './try-words.ts'
import type { useExamples } from './use-examples.ts'
import type { TrialHandle } from './use-trial.ts'
import { WriteEvent } from './write-event.tsx'
import { writable } from './written-event.ts'

interface Props {
  graph: RuleGraph
  community: string
  trial: TrialHandle
  examples: ReturnType<typeof useExamples>
}

/** Where the event of a try comes from: what happened, what a person writes, what was kept. */
export function ChooseEvent({ graph, community, trial, examples }: Props) {
  const { read } = useWords()
  const [way, setWay] = useState<'recorded' | 'written' | 'kept'>(
    examples.differing.length > 0 ? 'kept' : 'recorded',
  )
  const abilities = useQuery({ queryKey: ['abilities', community], queryFn: () => listAbilities(community) })
  const listens = graph.nodes.flatMap(({ type, version }) => {
    const node = catalog.find(type, version)
    return node?.kind === 'trigger' ? [...node.listens] : []
  })
  const first = writable.find((type) => listens.includes(type)) ?? 'post.created'
  return (
    <>
      <p className="quiet">{read(words.lead)}</p>
      <Tabs
        label={read(words.ways)}
        tabs={[
          { key: 'recorded', label: read(words.recorded) },
          { key: 'written', label: read(words.written) },
          { key: 'kept', label: read(words.kept), count: examples.checked.length },
        ]}
        value={way}
        onChange={setWay}
      >
        {way === 'recorded' && <Recorded community={community} listens={listens} trial={trial} />}
        {way === 'written' && (
          <WriteEvent
            key={first}
            community={community}
            connections={abilities.data ?? []}
            graph={graph}
            first={first}
            onWrite={trial.choose}
          />
        )}
        {way === 'kept' && (
          <ExampleList
            checked={examples.checked}
            onShow={({ content }) => trial.show(content)}
            onChanged={examples.again}
          />
        )}
      </Tabs>
    </>
  )
}

const saidIn = ({ actor, subject }: CommunityEvent) =>
  [actor?.name, subject.title, subject.text].filter(Boolean).join(' ').toLowerCase()

function Recorded({
  community,
  listens,
  trial,
}: Pick<Props, 'community' | 'trial'> & { listens: readonly string[] }) {
  const { read } = useWords()
  const [type, setType] = useState('')
  const events = useQuery({
    queryKey: ['events', community, type],
    queryFn: () => listEvents(community, { type }),
  })
  const [sought, seek] = useState('')
  if (events.isError) return <Refusal error={events.error} again={() => events.refetch()} />
  const fitting = (events.data?.events ?? []).toSorted(
    (a, b) => Number(listens.includes(b.type)) - Number(listens.includes(a.type)),
  )
  if (events.data && fitting.length === 0 && type === '')
    return (
      <div className="empty">
        <strong>{read(words['no-events'])}</strong>
        <p>{read(words['no-events-hint'])}</p>
      </div>
    )
  const found = fitting.filter((event) => saidIn(event).includes(sought.trim().toLowerCase()))
  return (
    <>
      <div className="row">
        <input
          type="search"
          className="grow"
          aria-label={read(words['find-event'])}
          placeholder={read(words['find-event'])}
          value={sought}
          onChange={({ target }) => seek(target.value)}
        />
        <select aria-label={read(words.type)} value={type} onChange={({ target }) => setType(target.value)}>
          <option value="">{read(words['any-event'])}</option>
          {[...new Set(listens)].map((one) => (
            <option key={one} value={one}>
              {read(choiceWords[one] ?? { en: one, de: one })}
            </option>
          ))}
        </select>
      </div>
      {events.data && found.length === 0 && <p className="quiet">{read(words['no-event-found'])}</p>}
      <ul className="pick-list">
        {found.map((event) => (
          <li key={event.id}>
            <button type="button" onClick={() => trial.choose(event)}>
              <EventCard event={event} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
