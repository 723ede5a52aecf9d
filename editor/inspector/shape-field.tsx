import { Fragment } from 'react'
import type { JsonValue } from '../../nodes/contract/json.ts'
import { choiceWords } from '../words/choice-words.ts'
import { useWords } from '../words/language.ts'
import { DurationField } from './duration-field.tsx'
import { EntriesField } from './entries-field.tsx'
import { choicesOf, type FieldSchema, type FieldShape, isObject, orAbsent, withField } from './field-value.ts'
import { ChoicesField } from './fields/choices-field.tsx'
import type { FormContext } from './form-context.ts'
import { JsonField } from './json-field.tsx'
import { LinesField } from './lines-field.tsx'

interface Props {
  shape: FieldShape
  label: string
  schema: FieldSchema
  pointer: string
  form: FormContext
  value: JsonValue | undefined
  onChange: (value: JsonValue | undefined) => void
}

/** A control that follows from the schema alone. */
export function ShapeField({ shape, label, schema, pointer, form, value, onChange }: Props) {
  const { language } = useWords()
  const text = typeof value === 'string' ? value : ''
  const shown = (choice: JsonValue) => {
    const key = String(choice)
    return (choiceWords[key] ?? form.words[key])?.[language] ?? key
  }
  switch (shape) {
    case 'choice': {
      const choices = choicesOf(schema) ?? []
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
    case 'choices':
      return (
        <ChoicesField
          label={label}
          choices={choicesOf(schema.items ?? {}) ?? []}
          shown={shown}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
        />
      )
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
    case 'time':
      return (
        <input
          type="time"
          aria-label={label}
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      )
    case 'texts':
      return (
        <LinesField label={label} value={Array.isArray(value) ? value.map(String) : []} onChange={onChange} />
      )
    case 'object': {
      const inner = isObject(value) ? value : {}
      return (
        <div className="nested">
          {Object.entries(schema.properties ?? {}).map(([name, part]) => (
            <Fragment key={name}>
              {form.inner({
                ...{ name, schema: part, pointer: `${pointer}/${name}`, form },
                optional: !schema.required?.includes(name),
                value: inner[name],
                onChange: (changed) => onChange(withField(inner, name, orAbsent(schema, name, changed))),
              })}
            </Fragment>
          ))}
        </div>
      )
    }
    case 'entries':
      return (
        <EntriesField
          label={label}
          value={Array.isArray(value) ? value : []}
          schema={schema.items ?? {}}
          onChange={onChange}
          entry={(item, at, change) => (
            <ShapeField
              shape="object"
              label={`${label} ${at + 1}`}
              schema={schema.items ?? {}}
              pointer={`${pointer}/${at}`}
              form={form}
              value={item}
              onChange={change}
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
