import type { ReactNode } from 'react'
import type { JsonObject } from '../../../nodes/contract/json.ts'
import { useWords } from '../../words/language.ts'
import { DurationField } from '../duration-field.tsx'
import { SuggestionField } from '../fields/suggestion-field.tsx'
import { type InspectorWord, inspectorWords } from '../inspector-words.ts'
import { nextTimes } from './next-times.ts'
import { readSchedule, type Schedule, writeSchedule } from './schedule-shape.ts'

const choices = [
  { is: 'hourly', words: 'every-hour' },
  { is: 'daily', words: 'every-day' },
  { is: 'weekdays', words: 'on-weekdays' },
  { is: 'weekly', words: 'once-a-week' },
  { is: 'monthly', words: 'once-a-month' },
  { is: 'interval', words: 'interval' },
  { is: 'own', words: 'own-times' },
] as const satisfies readonly { is: Schedule['is']; words: InspectorWord }[]

/** When it is due, in words, and when that is the next three times. */
export function ScheduleField({
  config,
  onChange,
}: {
  config: JsonObject
  onChange: (config: JsonObject) => void
}) {
  const { read, language } = useWords()
  const cron = typeof config.cron === 'string' ? config.cron : undefined
  const every = typeof config.every === 'string' ? config.every : undefined
  const timeZone = typeof config.timeZone === 'string' ? config.timeZone : 'UTC'
  const schedule = readSchedule({ cron, every })
  const put = (next: Schedule) => {
    const { cron: _cron, every: _every, ...rest } = config
    onChange({ ...rest, ...writeSchedule(next) })
  }
  const at = 'at' in schedule ? schedule.at : '09:00'
  const times = nextTimes({ cron, every, timeZone }, new Date().toISOString(), 3)
  return (
    <div className="schedule">
      <label className="field">
        <span>{read(inspectorWords['how-often'])}</span>
        <select
          value={schedule.is}
          onChange={({ target }) => {
            const chosen = choices.find(({ is }) => is === target.value)
            if (chosen) put(begin(chosen.is, at, cron))
          }}
        >
          {choices.map(({ is, words }) => (
            <option key={is} value={is}>
              {read(inspectorWords[words])}
            </option>
          ))}
        </select>
      </label>
      <Detail schedule={schedule} put={put} />
      <div className="field">
        <span aria-hidden="true">{read(inspectorWords['time-zone'])}</span>
        <SuggestionField
          label={read(inspectorWords['time-zone'])}
          from="time-zones"
          many={false}
          value={timeZone}
          onChange={(zone) => onChange({ ...config, timeZone: zone })}
        />
      </div>
      <p role="status" className={times.length === 0 ? 'wrong' : 'quiet'}>
        {times.length === 0
          ? read(inspectorWords['no-next-time'])
          : `${read(inspectorWords['next-times'])}: `}
        {times.map((time) => whenOf(time, timeZone, language)).join(' · ')}
      </p>
    </div>
  )
}

function Detail({ schedule, put }: { schedule: Schedule; put: (schedule: Schedule) => void }) {
  const { read, language } = useWords()
  const named = (word: InspectorWord) => ({ 'aria-label': read(inspectorWords[word]) })
  const row = (word: InspectorWord, control: ReactNode) => (
    <div className="field">
      <span aria-hidden="true">{read(inspectorWords[word])}</span>
      {control}
    </div>
  )
  switch (schedule.is) {
    case 'hourly':
      return null
    case 'interval':
      return (
        <div className="field">
          <span aria-hidden="true">{read(inspectorWords.interval)}</span>
          <DurationField
            label={read(inspectorWords.interval)}
            value={schedule.every}
            onChange={(every) => put({ ...schedule, every })}
          />
        </div>
      )
    case 'own':
      return row(
        'own-times',
        <input
          {...named('own-times')}
          value={schedule.cron}
          onChange={({ target }) => put({ is: 'own', cron: target.value })}
        />,
      )
    default:
      return (
        <>
          {schedule.is === 'weekly' &&
            row(
              'day-of-week',
              <select
                {...named('day-of-week')}
                value={schedule.day}
                onChange={({ target }) => put({ ...schedule, day: Number(target.value) })}
              >
                {[1, 2, 3, 4, 5, 6, 0].map((day) => (
                  <option key={day} value={day}>
                    {dayName(day, language)}
                  </option>
                ))}
              </select>,
            )}
          {schedule.is === 'monthly' &&
            row(
              'day-of-month',
              <input
                {...named('day-of-month')}
                type="number"
                min={1}
                max={31}
                value={schedule.day}
                onChange={({ target }) =>
                  put({ ...schedule, day: Math.min(31, Math.max(1, target.valueAsNumber || 1)) })
                }
              />,
            )}
          {row(
            'at-time',
            <input
              {...named('at-time')}
              type="time"
              value={schedule.at}
              onChange={({ target }) => target.value && put({ ...schedule, at: target.value })}
            />,
          )}
        </>
      )
  }
}

function begin(is: Schedule['is'], at: string, cron = '0 9 * * 1'): Schedule {
  switch (is) {
    case 'hourly':
      return { is, minute: 0 }
    case 'daily':
    case 'weekdays':
      return { is, at }
    case 'weekly':
      return { is, day: 1, at }
    case 'monthly':
      return { is, day: 1, at }
    case 'interval':
      return { is, every: 'PT6H' }
    case 'own':
      // One that the menus could not say, so that the choice stays where it was put.
      return { is, cron: readSchedule({ cron }).is === 'own' ? cron : '0 9,17 * * *' }
  }
}

// The 4th of January 1970 was a Sunday.
const dayName = (day: number, language: string) =>
  new Date(Date.UTC(1970, 0, 4 + day)).toLocaleDateString(language, { weekday: 'long', timeZone: 'UTC' })

function whenOf(time: string, timeZone: string, language: string): string {
  return new Date(time).toLocaleString(language === 'de' ? 'de-DE' : 'en-GB', {
    ...{ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    timeZone,
  })
}
