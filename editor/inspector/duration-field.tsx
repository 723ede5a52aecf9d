import { useWords } from '../words/language.ts'
import { type DurationUnit, readDuration, writeDuration } from './field-value.ts'

const units = ['seconds', 'minutes', 'hours', 'days'] as const satisfies readonly DurationUnit[]

/** A length of time as a number and a unit; what people wrote in several units stays as it is. */
export function DurationField(props: { label: string; value: string; onChange: (iso: string) => void }) {
  const { label, value, onChange } = props
  const { say } = useWords()
  const read = readDuration(value)
  if (!read && value !== '')
    return <input aria-label={label} value={value} onChange={(event) => onChange(event.target.value)} />
  const { count, unit } = read ?? { count: 0, unit: 'minutes' as const }
  return (
    <div className="duration">
      <input
        type="number"
        min={0}
        aria-label={label}
        value={count}
        onChange={(event) =>
          onChange(writeDuration(Math.max(0, Math.round(event.target.valueAsNumber || 0)), unit))
        }
      />
      <select
        aria-label={`${label}: ${say(unit)}`}
        value={unit}
        onChange={(event) => {
          const chosen = units.find((one) => one === event.target.value)
          if (chosen) onChange(writeDuration(count, chosen))
        }}
      >
        {units.map((one) => (
          <option key={one} value={one}>
            {say(one)}
          </option>
        ))}
      </select>
    </div>
  )
}
