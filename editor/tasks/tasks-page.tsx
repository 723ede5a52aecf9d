import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { claimTask, decideTask, listTasks, type Task } from '../api/tasks.ts'
import { Empty } from '../words/empty.tsx'
import { useReader, useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'

/** Everything a rule asks a person. */
export function TasksPage() {
  const { say } = useWords()
  return (
    <div className="page">
      <h1>{say('tasks')}</h1>
      <OpenTasks />
    </div>
  )
}

/** The open tasks of the community, each to be taken and decided. */
export function OpenTasks() {
  const { say } = useWords()
  const community = useReader((reader) => reader.community)
  const tasks = useQuery({
    queryKey: ['tasks', community],
    queryFn: () => listTasks(community),
    enabled: community !== '',
  })
  if (tasks.isError) return <Refusal error={tasks.error} again={() => tasks.refetch()} />
  if (tasks.isLoading) return <p>{say('loading')}</p>
  if (!tasks.data?.length) return <Empty title="no-tasks" hint="no-tasks-hint" />
  return tasks.data.map((task) => <TaskCard key={task.id} task={task} />)
}

function TaskCard({ task }: { task: Task }) {
  const { say, time } = useWords()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['tasks'] })
  const claim = useMutation({ mutationFn: () => claimTask(task.id), onSuccess })
  const decide = useMutation({
    mutationFn: (answer: string) => decideTask(task.id, answer, reason),
    onSuccess,
  })
  const error = claim.error ?? decide.error
  return (
    <article className="panel">
      <div className="row">
        <strong className="grow">{task.question}</strong>
        <span className="badge">{task.group}</span>
      </div>
      <p className="quiet">
        {say('until')} {time(task.until)}{' '}
        {task.run && <Link href={`/runs/${encodeURIComponent(task.run)}`}>{say('trail')}</Link>}
      </p>
      {task.claimedBy ? (
        <p>
          {say('claimed-by')} {task.claimedBy.person}
        </p>
      ) : (
        <button type="button" onClick={() => claim.mutate()}>
          {say('claim')}
        </button>
      )}
      <label className="field">
        <span>{say('reason')}</span>
        <input value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className="row">
        {task.answers.map((answer) => (
          <button
            key={answer}
            type="button"
            disabled={decide.isPending}
            onClick={() => decide.mutate(answer)}
          >
            {answer}
          </button>
        ))}
      </div>
      {error && <Refusal error={error} />}
    </article>
  )
}
