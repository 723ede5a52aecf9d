import { useQuery } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import { Link } from 'wouter'
import { listTasks } from '../api/tasks.ts'
import { Empty } from '../words/empty.tsx'
import { useReader, useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { filled } from '../words/said.ts'
import { TaskCard } from './task-card.tsx'
import { taskWords as words } from './task-words.ts'

interface Props {
  group?: string
  /** Only the first so many, with the way to all of them; nothing is said where there is none. */
  most?: number
}

/** The open tasks of the community, the most urgent first; arrows or j and k walk through them. */
export function OpenTasks({ group = '', most }: Props) {
  const { say, read } = useWords()
  const community = useReader((reader) => reader.community)
  const tasks = useQuery({
    queryKey: ['tasks', community, group],
    queryFn: () => listTasks(community, group),
    enabled: community !== '',
  })
  if (tasks.isError) return <Refusal error={tasks.error} again={() => tasks.refetch()} />
  if (tasks.isLoading) return <p>{say('loading')}</p>
  const found = tasks.data ?? []
  if (found.length === 0) return most === undefined ? <Empty title="no-tasks" hint="no-tasks-hint" /> : null
  return (
    <>
      <ul className="task-list" onKeyDown={walk}>
        {found.slice(0, most).map((task) => (
          <li key={task.id}>
            <TaskCard task={task} />
          </li>
        ))}
      </ul>
      {most !== undefined && found.length > most && (
        <p>
          <Link href="/tasks">{filled(read(words['more-tasks']), { n: found.length })}</Link>
        </p>
      )}
    </>
  )
}

function walk(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key]
  if (step === undefined || !(event.target instanceof HTMLElement)) return
  if (event.target.matches('input, textarea, select')) return
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('.task')]
  const at = cards.findIndex((card) => card.contains(document.activeElement))
  cards[Math.min(cards.length - 1, Math.max(0, at + step))]?.focus()
  event.preventDefault()
}
