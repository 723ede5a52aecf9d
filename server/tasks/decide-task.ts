import type { Filter } from 'mongodb'
import type { Collections } from '../mongo/collections.ts'
import type { TaskDocument } from '../mongo/documents.ts'

type Tasks = Pick<Collections, 'tasks'>
export type TaskChange =
  | { is: 'changed'; task: TaskDocument }
  /** Decided, timed out, closed, or claimed by somebody else. */
  | { is: 'not-yours'; task: TaskDocument }
  | { is: 'missing' }

const claimMs = 15 * 60_000

/** Exclusive: one person at a time; an own claim is renewed. */
export async function claimTask({ tasks }: Tasks, id: string, by: string, now: Date): Promise<TaskChange> {
  const until = new Date(now.getTime() + claimMs)
  const free = freeFor(id, by, now)
  const task = await tasks.findOneAndUpdate(
    free,
    { $set: { claimedBy: { person: by, until } }, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  )
  return changeOf(tasks, id, task)
}

export async function releaseTask({ tasks }: Tasks, id: string, by: string): Promise<TaskChange> {
  const task = await tasks.findOneAndUpdate(
    { _id: id, state: 'open', 'claimedBy.person': by },
    { $set: { claimedBy: null }, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  )
  return changeOf(tasks, id, task)
}

/** The first verdict in time stands; a task claimed by somebody else is theirs. */
export async function decideTask(
  { tasks }: Tasks,
  id: string,
  verdict: NonNullable<TaskDocument['verdict']>,
): Promise<TaskChange> {
  const task = await tasks.findOneAndUpdate(
    { ...freeFor(id, verdict.by, verdict.at), answers: verdict.answer, until: { $gt: verdict.at } },
    { $set: { state: 'decided', verdict, claimedBy: null, untold: true }, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  )
  return changeOf(tasks, id, task)
}

function freeFor(id: string, by: string, now: Date): Filter<TaskDocument> {
  return {
    _id: id,
    state: 'open',
    $or: [{ claimedBy: null }, { 'claimedBy.person': by }, { 'claimedBy.until': { $lte: now } }],
  }
}

async function changeOf(tasks: Tasks['tasks'], id: string, task: TaskDocument | null): Promise<TaskChange> {
  if (task) return { is: 'changed', task }
  const found = await tasks.findOne({ _id: id })
  return found ? { is: 'not-yours', task: found } : { is: 'missing' }
}
