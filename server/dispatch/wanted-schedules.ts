import { scheduleKey } from '../../nodes/triggers/on-schedule/node.ts'
import type { LiveRules } from '../ingest/live-rules.ts'
import type { Collections } from '../mongo/collections.ts'
import type { WantedSchedule } from './schedules.ts'

/** The schedules of all live rules, each once a community. */
export async function wantedSchedules(
  { communities }: Pick<Collections, 'communities'>,
  liveRules: LiveRules,
): Promise<WantedSchedule[]> {
  const ids = (await communities.find({}, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id)
  const wanted = new Map<string, WantedSchedule>()
  for (const [community, live] of await liveRules(ids)) {
    for (const { plan } of live.listening('schedule.due')) {
      for (const start of plan.starts) {
        const step = plan.steps[start]
        if (step?.type !== 'on-schedule') continue
        const { cron, every, timeZone } = step.config
        const when = {
          timeZone: typeof timeZone === 'string' ? timeZone : 'UTC',
          ...(typeof cron === 'string' && { cron }),
          ...(typeof every === 'string' && { every }),
        }
        const schedule = scheduleKey(when)
        wanted.set(`${community}|${schedule}`, { community, schedule, ...when })
      }
    }
  }
  return [...wanted.values()]
}
