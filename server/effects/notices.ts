import type { Collections } from '../mongo/collections.ts'
import { defaultGroup, makeTask } from '../tasks/make-task.ts'

const weekMs = 7 * 24 * 3_600_000

/** Tells the team once that something holds effects back; `id` groups what has the same cause. */
export async function giveNotice(
  collections: Pick<Collections, 'tasks'>,
  notice: {
    id: string
    community: string
    rule: string | null
    event: string | null
    question: string
    now: Date
  },
): Promise<void> {
  await makeTask(collections, {
    ...notice,
    id: `notice/${notice.id}`,
    run: null,
    key: notice.id,
    kind: 'notice',
    answers: ['seen'],
    group: defaultGroup,
    until: new Date(notice.now.getTime() + weekMs),
  })
}
