import type { AnswerKey } from '../../workflows/run/run.ts'
import type { Collections } from '../mongo/collections.ts'
import type { TaskDocument } from '../mongo/documents.ts'

export interface NewTask {
  id: string
  community: string
  run: string | null
  rule: string | null
  key: AnswerKey
  kind: TaskDocument['kind']
  question: string
  answers: readonly string[]
  group: string
  escalateTo?: { group: string; at: Date }
  event: string | null
  until: Date
  now: Date
}

export const defaultGroup = 'moderators'

/** Puts a task on the list once, whatever the number of calls; answers it as it is now. */
export async function makeTask(
  { tasks }: Pick<Collections, 'tasks'>,
  { id, now, answers, escalateTo, ...task }: NewTask,
): Promise<TaskDocument> {
  const fresh: Omit<TaskDocument, '_id'> = {
    format: 1,
    ...task,
    answers: [...answers],
    escalateTo: escalateTo ?? null,
    state: 'open',
    claimedBy: null,
    verdict: null,
    createdAt: now,
    revision: 1,
  }
  const made = await tasks.findOneAndUpdate(
    { _id: id },
    { $setOnInsert: fresh },
    { upsert: true, returnDocument: 'after' },
  )
  return made ?? { _id: id, ...fresh }
}
