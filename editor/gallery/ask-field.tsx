import type { JsonValue } from '../../nodes/contract/json.ts'
import { weekdays } from '../../nodes/matching/time.ts'
import type { TemplateAsk } from '../../workflows/templates/template.ts'
import { DurationField } from '../inspector/duration-field.tsx'
import { LinesField } from '../inspector/lines-field.tsx'
import { TemplateField } from '../inspector/template/template-field.tsx'
import { choiceWords } from '../words/choice-words.ts'
import { useWords } from '../words/language.ts'

interface Props {
  ask: TemplateAsk
  value: JsonValue | undefined
  onChange: (value: JsonValue) => void
}

const textOf = (value: JsonValue | undefined) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
const linesOf = (value: JsonValue | undefined) =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** One question of a template, by the kind of its answer. */
export function AskField(props: Props) {
  const { read } = useWords()
  const { label, hint } = props.ask
  return (
    <div className="field">
      <span>{read(label)}</span>
      <Input {...props} label={read(label)} />
      {hint && <small>{read(hint)}</small>}
    </div>
  )
}

function Input({ ask, value, onChange, label }: Props & { label: string }) {
  const { read } = useWords()
  switch (ask.kind) {
    case 'words':
      return <LinesField label={label} value={linesOf(value)} onChange={onChange} />
    case 'long-text':
      return <TemplateField label={label} value={textOf(value)} onChange={onChange} />
    case 'text':
      return (
        <input
          aria-label={label}
          required
          maxLength={60}
          value={textOf(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'number':
      return (
        <input
          type="number"
          aria-label={label}
          required
          min={1}
          max={1000}
          value={textOf(value)}
          onChange={(event) => onChange(Math.max(1, Math.round(event.target.valueAsNumber || 1)))}
        />
      )
    case 'duration':
      return <DurationField label={label} value={textOf(value)} onChange={onChange} />
    case 'weekday':
      return (
        <select
          aria-label={label}
          value={linesOf(value)[0]}
          onChange={(event) => onChange([event.target.value])}
        >
          {weekdays.map((day) => (
            <option key={day} value={day}>
              {read(choiceWords[day] ?? { en: day, de: day })}
            </option>
          ))}
        </select>
      )
  }
}
