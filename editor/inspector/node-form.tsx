import type { JsonObject } from '../../nodes/contract/json.ts'
import type { NodeDefinition } from '../../nodes/contract/node.ts'
import { faceOf } from '../../nodes/faces.browser.ts'
import type { Problem } from '../../workflows/graph/problem.ts'
import { useWords } from '../words/language.ts'
import { Field } from './field.tsx'
import { type FieldSchema, orAbsent, withField } from './field-value.ts'
import type { FieldProps, FieldWords, FormContext } from './form-context.ts'
import { inspectorWords } from './inspector-words.ts'
import { ScheduleField } from './schedule/schedule-field.tsx'

interface Props {
  definition: NodeDefinition
  words: FieldWords
  config: JsonObject
  node?: string
  problems?: readonly Problem[]
  onChange: (config: JsonObject) => void
}

/** The config of a node as a form: from its schema, laid out as its face says. */
export function NodeForm({ definition, words, config, node, problems, onChange }: Props) {
  const { read } = useWords()
  const face = faceOf(definition.type)
  const schema = asSchema(definition.schema)
  const all = Object.keys(schema.properties ?? {})
  const shown = (face?.shows?.(config) ?? all).filter((name) => all.includes(name))
  const rare = face?.rare ?? all.filter((name) => name === 'connection' || name === 'whenUnknown')
  if (Object.values(face?.controls ?? {}).includes('schedule'))
    return <ScheduleField config={config} onChange={onChange} />
  const inner = (props: FieldProps) => <Field {...props} />
  const form: FormContext = { definition, words, config, node, controls: face?.controls, problems, inner }
  const field = (name: string) => (
    <Field
      key={name}
      name={name}
      schema={schema.properties?.[name] ?? {}}
      pointer={`/${name}`}
      optional={!schema.required?.includes(name)}
      form={form}
      value={config[name]}
      onChange={(value) => onChange(withField(config, name, orAbsent(schema, name, value)))}
    />
  )
  const folded = shown.filter((name) => rare.includes(name))
  return (
    <>
      {shown.filter((name) => !rare.includes(name)).map(field)}
      {folded.length > 0 && (
        <details className="more-fields">
          <summary>{read(inspectorWords['more-fields'])}</summary>
          {folded.map(field)}
        </details>
      )}
    </>
  )
}

/** TypeBox schemas are JSON schemas; the form looks at them as such. */
const asSchema = (schema: object): FieldSchema => JSON.parse(JSON.stringify(schema))
