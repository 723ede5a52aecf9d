import { useState } from 'react'
import { sayDuration } from '../../nodes/contract/say.ts'
import { useWords } from '../words/language.ts'
import { type DurationUnit, readDuration, writeDuration } from './field-value.ts'
import { inspectorWords } from './inspector-words.ts'

const units = [
  ...(['seconds', 'minutes', 'hours', 'days'] as const),
  ...(['weeks', 'months', 'years'] as const),
] as const satisfies readonly DurationUnit[]

/** A length of time as a number and a unit; one of several units is kept as it was written, and said in words. */
export function DurationField(props: { label: string; value: string; onChange: (iso: string) => void }) {
  const { label, value, onChange } = props
  const { say, read } = useWords()
  const [unitWhileEmpty, keepUnit] = useState<DurationUnit>('minutes')
  const found = readDuration(value)
  const nameOf = (unit: DurationUnit) =>
    unit === 'weeks' || unit === 'months' || unit === 'years' ? read(inspectorWords[unit]) : say(unit)
  if (!found && value !== '')
    return (
      <>
        <input aria-label={label} value={value} onChange={(event) => onChange(event.target.value)} />
        <small>
          {read(inspectorWords['in-words'])} {read(sayDuration(value))}
        </small>
      </>
    )
  const { count, unit } = found ?? { count: Number.NaN, unit: unitWhileEmpty }
  return (
    <div className="duration">
      <input
        type="number"
        min={0}
        aria-label={label}
        value={Number.isNaN(count) ? '' : count}
        onChange={({ target }) =>
          onChange(
            target.value === '' ? '' : writeDuration(Math.max(0, Math.round(target.valueAsNumber)), unit),
          )
        }
      />
      <select
        aria-label={`${label}: ${read(inspectorWords.unit)}`}
        value={unit}
        onChange={(event) => {
          const chosen = units.find((one) => one === event.target.value)
          if (!chosen) return
          keepUnit(chosen)
          if (!Number.isNaN(count)) onChange(writeDuration(count, chosen))
        }}
      >
        {units.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </div>
  )
}
