import '../gallery/filters.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSearchParams } from 'wouter'
import { listGroups } from '../api/tasks.ts'
import { OwnName } from '../controls/own-name.tsx'
import { useReader, useWords } from '../words/language.ts'
import { filled } from '../words/said.ts'
import { OpenTasks } from './open-tasks.tsx'
import { sayGroup, taskWords as words } from './task-words.ts'

/** Everything rules ask people, by who is asked. */
export function TasksPage() {
  const { say, read } = useWords()
  const community = useReader((reader) => reader.community)
  const [search, setSearch] = useSearchParams()
  const group = search.get('group') ?? ''
  const groups = useQuery({
    queryKey: ['task-groups', community],
    queryFn: () => listGroups(community),
    enabled: community !== '',
  })
  useEffect(() => {
    const begin = ({ key }: globalThis.KeyboardEvent) => {
      if ((key !== 'j' && key !== 'ArrowDown') || document.activeElement !== document.body) return
      document.querySelector<HTMLElement>('.task')?.focus()
    }
    addEventListener('keydown', begin)
    return () => removeEventListener('keydown', begin)
  }, [])
  return (
    <div className="page">
      <h1>{say('tasks')}</h1>
      {groups.data && groups.data.length > 1 && (
        <fieldset className="filters" aria-label={read(words.groups)}>
          <button type="button" aria-pressed={group === ''} onClick={() => setSearch({})}>
            {read(words.everybody)}
          </button>
          {groups.data.map(({ group: one, open }) => (
            <button
              key={one}
              type="button"
              aria-pressed={group === one}
              onClick={() => setSearch({ group: one })}
            >
              {read(sayGroup(one))} ({open})
            </button>
          ))}
        </fieldset>
      )}
      <OpenTasks group={group} />
      <OwnName />
      <p className="quiet hide-on-touch">
        {filled(read(words.keys), { next: 'J', previous: 'K', claim: 'C', digits: '1–9' })}
      </p>
    </div>
  )
}
