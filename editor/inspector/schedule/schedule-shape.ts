/** A schedule as people think of it; `own` is any other cron text. */
export type Schedule =
  | { is: 'hourly'; minute: number }
  | { is: 'daily'; at: string }
  | { is: 'weekdays'; at: string }
  | { is: 'weekly'; day: number; at: string }
  | { is: 'monthly'; day: number; at: string }
  | { is: 'interval'; every: string }
  | { is: 'own'; cron: string }

/** What a config says, as the likeliest choice that says exactly the same. */
export function readSchedule({ cron, every }: { cron?: string; every?: string }): Schedule {
  if (cron === undefined) return every === undefined ? { is: 'own', cron: '' } : { is: 'interval', every }
  const hourly = /^(\d{1,2}) \* \* \* \*$/.exec(cron)
  if (hourly) return { is: 'hourly', minute: Number(hourly[1]) }
  const [, minute, hour, days, weekdays] =
    /^(\d{1,2}) (\d{1,2}) (\*|\d{1,2}) \* (\*|1-5|[0-7])$/.exec(cron) ?? []
  if (minute === undefined || hour === undefined) return { is: 'own', cron }
  const at = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  if (days === '*' && weekdays === '*') return { is: 'daily', at }
  if (days === '*' && weekdays === '1-5') return { is: 'weekdays', at }
  if (days === '*') return { is: 'weekly', day: Number(weekdays) % 7, at }
  return weekdays === '*' ? { is: 'monthly', day: Number(days), at } : { is: 'own', cron }
}

export function writeSchedule(schedule: Schedule): { cron: string } | { every: string } {
  switch (schedule.is) {
    case 'hourly':
      return { cron: `${schedule.minute} * * * *` }
    case 'daily':
      return { cron: `${clock(schedule.at)} * * *` }
    case 'weekdays':
      return { cron: `${clock(schedule.at)} * * 1-5` }
    case 'weekly':
      return { cron: `${clock(schedule.at)} * * ${schedule.day}` }
    case 'monthly':
      return { cron: `${clock(schedule.at)} ${schedule.day} * *` }
    case 'interval':
      return { every: schedule.every }
    case 'own':
      return { cron: schedule.cron }
  }
}

/** `09:05` → `5 9`. */
function clock(at: string): string {
  const [hour = '9', minute = '0'] = at.split(':')
  return `${Number(minute)} ${Number(hour)}`
}
