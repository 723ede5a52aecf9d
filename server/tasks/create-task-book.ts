import type { Answer } from '../../workflows/run/run.ts'
import type { Collections } from '../mongo/collections.ts'
import type { TaskDocument } from '../mongo/documents.ts'
import { groupCommit } from '../mongo/group-commit.ts'
import { makeTask } from './make-task.ts'
import type { TaskBook } from './task-book.ts'

export const taskId = (run: string, key: string) => `${run}/${key}`

export function createTaskBook({
  collections,
  now: clock,
}: {
  collections: Pick<Collections, 'tasks'>
  now: () => Date
}): TaskBook {
  const { tasks } = collections
  const closeAll = groupCommit(
    async (runs: string[]) => {
      const change = { $set: { state: 'closed' as const, claimedBy: null }, $inc: { revision: 1 } }
      await tasks.updateMany({ run: { $in: runs }, state: 'open' }, change)
      return runs.map(() => undefined)
    },
    { maxQueue: Number.MAX_SAFE_INTEGER, maxBatch: 500 },
  )
  return {
    async open(run, key, task, until) {
      const { escalateTo } = task
      await makeTask(collections, {
        ...{ id: taskId(run._id, key), community: run.community, run: run._id, rule: run.rule, key },
        ...{ kind: task.kind, question: task.question, answers: task.answers, group: task.group },
        ...(escalateTo && { escalateTo: { group: escalateTo.group, at: new Date(escalateTo.at) } }),
        ...{ event: run.event, until, now: clock() },
      })
    },
    async settle(run, key, now) {
      const _id = taskId(run._id, key)
      const task = await tasks.findOne({ _id })
      if (!task) return null
      const known = answerOf(task)
      if (known || task.until > now) return known
      // Verdict or time-out is decided here, by whoever changes the open state first.
      await tasks.updateOne({ _id, state: 'open' }, { $set: { state: 'timed-out' }, $inc: { revision: 1 } })
      const settled = await tasks.findOne({ _id })
      return settled && answerOf(settled)
    },
    close: closeAll,
  }
}

function answerOf({ verdict, state, until }: TaskDocument): Answer | null {
  if (verdict) {
    const { answer, by, reason, at } = verdict
    return { is: 'verdict', answer, by, ...(reason && { reason }), at: at.toISOString() }
  }
  return state === 'timed-out' ? { is: 'timed-out', at: until.toISOString() } : null
}
