import type { Collections } from '../mongo/collections.ts'
import type { EventDocument } from '../mongo/documents.ts'
import { defaultGroup, makeTask } from '../tasks/make-task.ts'
import type { CrashNote } from './crash-note.ts'

/** The first time it may have been a neighbour: the second time it was decided alone. */
export const deadlyAfter = 2
const lookMs = 7 * 24 * 3_600_000

/** At a start: the events that were being decided when the process's last life ended count one death more. */
export async function countDeaths({ events }: Pick<Collections, 'events'>, note: CrashNote): Promise<void> {
  const ids = note.found.split(' ').filter(Boolean)
  if (ids.length > 0) await events.updateMany({ _id: { $in: ids }, open: true }, { $inc: { deaths: 1 } })
  note.clear()
}

/** Events whose decision hung or ended a worker twice are left to people, and decided no more. */
export async function setAsideEvents(
  { events, tasks }: Pick<Collections, 'events' | 'tasks'>,
  deadly: readonly EventDocument[],
  now: Date,
): Promise<void> {
  for (const { _id, community, type, subject } of deadly) {
    await makeTask(
      { tasks },
      {
        ...{ id: `undecided/${_id}`, community, run: null, rule: null, key: `undecided/${_id}` },
        kind: 'review',
        question: `No rule could be asked about this ${type} (${subject.kind} ${subject.id}): deciding it ended Steward's worker twice. Please look at it, and at the patterns and expressions of the rules.`,
        answers: ['seen'],
        group: defaultGroup,
        event: _id,
        until: new Date(now.getTime() + lookMs),
        now,
      },
    )
    await events.updateOne({ _id, open: true }, { $set: { open: false, setAsideAt: now } })
  }
}
