import type { Filter } from 'mongodb'
import type { Collections } from '../mongo/collections.ts'
import type { TaskDocument } from '../mongo/documents.ts'

type Asked = Pick<TaskDocument, 'group' | 'escalateTo' | 'state'>

/** From the moment of escalation on the second group is asked, as long as nobody answered. */
export const isEscalated = ({ escalateTo, state }: Asked, now: Date) =>
  escalateTo !== null && escalateTo.at <= now && state === 'open'

export const groupAsked = (task: Asked, now: Date) =>
  task.escalateTo && isEscalated(task, now) ? task.escalateTo.group : task.group

/** The tasks that a group is asked now: its own, and those that came to it. */
export function askedOf(group: string, now: Date): Filter<TaskDocument> {
  const cameUp = { state: 'open' as const, 'escalateTo.at': { $lte: now } }
  return {
    $or: [
      { group, $nor: [cameUp] },
      { ...cameUp, 'escalateTo.group': group },
    ],
  }
}

/** How many open tasks each group has, the busiest first. */
export async function countByGroup(
  { tasks }: Pick<Collections, 'tasks'>,
  community: string,
  now: Date,
): Promise<{ group: string; open: number }[]> {
  const group = {
    $cond: [
      { $lte: [{ $ifNull: ['$escalateTo.at', new Date(8.64e15)] }, now] },
      '$escalateTo.group',
      '$group',
    ],
  }
  const counted = await tasks
    .aggregate<{ _id: string; open: number }>([
      { $match: { community, state: 'open' } },
      { $group: { _id: group, open: { $sum: 1 } } },
      { $sort: { open: -1, _id: 1 } },
    ])
    .toArray()
  return counted.map(({ _id, open }) => ({ group: _id, open }))
}
