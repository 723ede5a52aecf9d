import { innerFieldWords } from '../words/choice-words.ts'
import { useWords } from '../words/language.ts'
import { controlOf } from './control-of.ts'
import { FieldControlView } from './field-control.tsx'
import { emptyValue, shapeOf } from './field-value.ts'
import type { FieldProps, FieldWords } from './form-context.ts'
import { inspectorWords } from './inspector-words.ts'

/** Without a value these have no sensible empty look: they are set, and taken away again. */
const setFirst = ['duration', 'time', 'object', 'choice', 'texts', 'choices']

/** One field of a config: label, control, hint, and what is wrong with it. */
export function Field(props: FieldProps) {
  const { name, schema, pointer, optional, form, value, onChange } = props
  const { read, say } = useWords()
  const known: FieldWords[string] | undefined = form.words[name] ?? innerFieldWords[name]
  const label = known ? read(known) : name
  const control = controlOf(name, schema, form.definition.fields, form.controls?.[name])
  const shape = shapeOf(schema)
  const canBeTaken = optional && control.is === 'shape' && setFirst.includes(shape)
  const wrong = (form.problems ?? []).filter(
    ({ field }) => field === pointer || field?.startsWith(`${pointer}/`),
  )
  return (
    <div className="field" data-field={pointer}>
      <span>
        {label}
        {optional && <em> ({read(inspectorWords.optional)})</em>}
      </span>
      {canBeTaken && value === undefined ? (
        <button
          type="button"
          aria-label={`${label}: ${read(inspectorWords['add-field'])}`}
          onClick={() => onChange(emptyValue(schema))}
        >
          {read(inspectorWords['add-field'])}
        </button>
      ) : (
        <FieldControlView {...props} control={control} label={label} />
      )}
      {canBeTaken && value !== undefined && (
        <button
          type="button"
          className="take-away"
          aria-label={`${label}: ${say('remove-entry')}`}
          onClick={() => onChange(undefined)}
        >
          {say('remove-entry')}
        </button>
      )}
      {known?.hint && <small>{read(known.hint)}</small>}
      {wrong.map((problem) => (
        <small key={`${problem.code}${problem.field}${problem.sentence.en}`} className="wrong">
          {read(problem.sentence)}
        </small>
      ))}
    </div>
  )
}
