import type { JsonValue, Words } from '../../nodes/contract/json.ts'
import { choiceWords, innerFieldWords } from '../words/choice-words.ts'
import { useWords } from '../words/language.ts'
import { DurationField } from './duration-field.tsx'
import { EntriesField } from './entries-field.tsx'
import { choicesOf, type FieldSchema, isObject, orAbsent, shapeOf, withField } from './field-value.ts'
import { JsonField } from './json-field.tsx'
import { LinesField } from './lines-field.tsx'

export type FieldWords = { [field: string]: Words & { hint?: Words } }

interface Props {
  name: string
  schema: FieldSchema
  words: FieldWords
  value: JsonValue | undefined
  onChange: (value: JsonValue | undefined) => void
}

/** One field of a config: label, control, hint. */
export function Field(props: Props) {
  const { name, schema, words } = props
  const { read, say } = useWords()
  const known: FieldWords[string] | undefined = words[name] ?? innerFieldWords[name]
  const label = known ? read(known) : name
  const shape = shapeOf(schema)
  const hint = known?.hint ? read(known.hint) : shape === 'texts' ? say('one-a-line') : undefined
  return (
    <div className="field">
      <span>{label}</span>
      <Control {...props} label={label} />
      {hint && <small>{hint}</small>}
    </div>
  )
}

function Control({ schema, words, value, onChange, label }: Props & { label: string }) {
  const { language } = useWords()
  const text = typeof value === 'string' ? value : ''
  const shape = shapeOf(schema)
  switch (shape) {
    case 'choice': {
      const choices = choicesOf(schema) ?? []
      const shown = (choice: JsonValue) => {
        const key = String(choice)
        return (choiceWords[key] ?? words[key])?.[language] ?? key
      }
      return (
        <select
          aria-label={label}
          value={value === undefined ? -1 : choices.indexOf(value)}
          onChange={(event) => onChange(choices[Number(event.target.value)])}
        >
          {value === undefined && <option value={-1} />}
          {choices.map((choice, at) => (
            <option key={String(choice)} value={at}>
              {shown(choice)}
            </option>
          ))}
        </select>
      )
    }
    case 'boolean':
      return (
        <input
          type="checkbox"
          aria-label={label}
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
      )
    case 'number':
      return (
        <input
          type="number"
          aria-label={label}
          min={schema.minimum}
          max={schema.maximum}
          step={schema.type === 'integer' ? 1 : 'any'}
          value={typeof value === 'number' ? value : ''}
          onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.valueAsNumber)}
        />
      )
    case 'duration':
      return <DurationField label={label} value={text} onChange={onChange} />
    case 'texts': {
      const lines = Array.isArray(value) ? value.map(String) : []
      return <LinesField label={label} value={lines} onChange={onChange} />
    }
    case 'object': {
      const inner = isObject(value) ? value : {}
      return (
        <div className="nested">
          {Object.entries(schema.properties ?? {}).map(([name, part]) => (
            <Field
              key={name}
              name={name}
              schema={part}
              words={words}
              value={inner[name]}
              onChange={(changed) => onChange(withField(inner, name, orAbsent(schema, name, changed)))}
            />
          ))}
        </div>
      )
    }
    case 'entries':
      return (
        <EntriesField
          value={Array.isArray(value) ? value : []}
          schema={schema.items ?? {}}
          onChange={onChange}
          entry={(item, change) => (
            <Control
              name={label}
              schema={schema.items ?? {}}
              words={words}
              value={item}
              onChange={change}
              label={label}
            />
          )}
        />
      )
    case 'long-text':
      return (
        <textarea
          aria-label={label}
          rows={4}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'text':
      return <input aria-label={label} value={text} onChange={(event) => onChange(event.target.value)} />
    case 'json':
      return <JsonField label={label} value={value} onChange={onChange} />
  }
}
