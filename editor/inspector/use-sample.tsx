import { useQuery } from '@tanstack/react-query'
import { create } from 'zustand'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { aPost } from '../../nodes/contract/sample-event.ts'
import { eventValues } from '../../nodes/matching/context-values.ts'
import { recentEvents } from '../api/samples.ts'
import { choiceWords } from '../words/choice-words.ts'
import { useReader, useWords } from '../words/language.ts'
import { inspectorWords } from './inspector-words.ts'

const useChosen = create<{ id: string; choose: (id: string) => void }>((set) => ({
  id: '',
  choose: (id) => set({ id }),
}))
const none: CommunityEvent[] = []

/** The event that previews are made with: a recorded one, or an example while there is none. */
export function useSample() {
  const community = useReader((reader) => reader.community)
  const { id, choose } = useChosen()
  const { data: events = none } = useQuery({
    queryKey: ['samples', community],
    queryFn: () => recentEvents(community),
    enabled: community !== '',
    staleTime: 30_000,
  })
  const event = events.find((one) => one.id === id) ?? events[0] ?? aPost
  return { event, events, choose, values: eventValues(event, event.receivedAt) }
}

/** Which event previews are made with. */
export function SampleChoice() {
  const { event, events, choose } = useSample()
  const { read } = useWords()
  if (events.length === 0)
    return (
      <p className="sample">
        {read(inspectorWords.sample)} {read(inspectorWords['made-up'])}
      </p>
    )
  return (
    <label className="sample">
      <span>{read(inspectorWords.sample)}</span>
      <select value={event.id} title={nameOf(event, read)} onChange={({ target }) => choose(target.value)}>
        {events.map((one) => (
          <option key={one.id} value={one.id}>
            {nameOf(one, read)}
          </option>
        ))}
      </select>
    </label>
  )
}

function nameOf(
  { type, actor, subject }: CommunityEvent,
  read: (words: { en: string; de: string }) => string,
) {
  const what = choiceWords[type]
  const text = (subject.title ?? subject.text ?? '').replaceAll(/\s+/g, ' ').slice(0, 40)
  return [what ? read(what) : type, actor?.name, text].filter(Boolean).join(' · ')
}
