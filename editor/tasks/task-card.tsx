import '../home/home.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import { claimTask, decideTask, releaseTask, type Task } from '../api/tasks.ts'
import { myName, useWho } from '../api/who.ts'
import { sayGap } from '../try/say-gap.ts'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { filled } from '../words/said.ts'
import { sayAnswer, sayQuestion } from './say-question.ts'
import { kindWords, sayGroup, taskWords as words } from './task-words.ts'

// The names of deeds are loaded only where one is to be approved.
const ApproveQuestion = lazy(async () => ({
  default: (await import('./approve-question.tsx')).ApproveQuestion,
}))

/** One question to a person: taken, answered with a reason, or given back; by pointer or by keys. */
export function TaskCard({ task }: { task: Task }) {
  const { say, read, moment } = useWords()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const onSuccess = () => {
    for (const key of ['tasks', 'overview', 'task-groups'])
      void queries.invalidateQueries({ queryKey: [key] })
  }
  const claim = useMutation({
    mutationFn: () => (task.claimedBy?.person === myName() ? releaseTask(task.id) : claimTask(task.id)),
    onSuccess,
  })
  const decide = useMutation({
    mutationFn: (answer: string) => decideTask(task.id, answer, reason),
    onSuccess,
  })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const answer = task.answers[Number(event.key) - 1]
    if (event.key === 'c' && !isTheirs) claim.mutate()
    else if (answer !== undefined && !decide.isPending && !isTheirs) decide.mutate(answer)
    else return
    event.preventDefault()
  }
  const kind = kindWords[task.kind]
  const isLate = task.escalated || Date.parse(task.until) < Date.now()
  const error = claim.error ?? decide.error
  const who = useWho(({ name }) => name)
  const taken = task.claimedBy !== null && Date.parse(task.claimedBy.until) > Date.now()
  const isTheirs = taken && task.claimedBy?.person !== who
  const question = read(sayQuestion(task.question, moment))
  return (
    <article
      className={isLate ? 'panel task task-late' : 'panel task'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the list is walked by keys, and each task answered by them
      tabIndex={0}
      aria-label={question}
      onKeyDown={onKeyDown}
    >
      {kind && <small className="quiet">{read(kind)}</small>}
      {task.kind === 'approve' ? (
        <Suspense fallback={<p className="question">{question}</p>}>
          <ApproveQuestion question={question} />
        </Suspense>
      ) : (
        <p className="question">{question}</p>
      )}
      <TaskTimes task={task} />
      <div className="row">
        {task.kind !== 'notice' && !isTheirs && (
          <button type="button" onClick={() => claim.mutate()} disabled={claim.isPending}>
            {taken ? read(words.release) : say('claim')}
          </button>
        )}
        {taken && task.claimedBy && (
          <span className="quiet">
            {say('claimed-by')} {task.claimedBy.person}
          </span>
        )}
      </div>
      {task.kind !== 'notice' && (
        <label className="field">
          <span>{say('reason')}</span>
          <input value={reason} maxLength={2000} onChange={({ target }) => setReason(target.value)} />
        </label>
      )}
      <fieldset className="row answers" aria-label={read(words['your-answer'])}>
        {task.answers.map((answer) => (
          <button
            key={answer}
            type="button"
            disabled={decide.isPending || isTheirs}
            onClick={() => decide.mutate(answer)}
          >
            {read(sayAnswer(answer))}
          </button>
        ))}
      </fieldset>
      {error && <Refusal error={error} />}
    </article>
  )
}

function TaskTimes({ task: { group, escalated, escalatesTo, until, run } }: { task: Task }) {
  const { read } = useWords()
  const now = new Date().toISOString()
  const gap = (to: string) => read(sayGap(now, to))
  const parts = [
    filled(read(escalated ? words.escalated : words.asked), { group: read(sayGroup(group)) }),
    escalatesTo &&
      filled(read(words['goes-to']), { group: read(sayGroup(escalatesTo.group)), time: gap(escalatesTo.at) }),
    until > now ? filled(read(words.left), { time: gap(until) }) : read(words.over),
  ]
  return (
    <p className="quiet">
      {parts.filter(Boolean).join(' · ')}
      {run && (
        <>
          {' · '}
          <Link href={`/runs/${encodeURIComponent(run)}`}>{read(words['why-run'])}</Link>
        </>
      )}
    </p>
  )
}
