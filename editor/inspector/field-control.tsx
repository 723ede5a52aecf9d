import type { JsonValue } from '../../nodes/contract/json.ts'
import { ChipField } from '../controls/chip-field.tsx'
import { ConditionField } from './condition/condition-field.tsx'
import type { Control } from './control-of.ts'
import { type FieldSchema, isObject } from './field-value.ts'
import { ConnectionField } from './fields/connection-field.tsx'
import { HeadersField } from './fields/headers-field.tsx'
import { LibraryField } from './fields/library-field.tsx'
import { NameField, NamesField } from './fields/names-field.tsx'
import { SuggestionField } from './fields/suggestion-field.tsx'
import { TryWords } from './fields/try-words.tsx'
import type { FormContext } from './form-context.ts'
import { LinesField } from './lines-field.tsx'
import { ShapeField } from './shape-field.tsx'
import { TemplateField } from './template/template-field.tsx'

interface Props {
  control: Control
  label: string
  name: string
  schema: FieldSchema
  pointer: string
  form: FormContext
  value: JsonValue | undefined
  onChange: (value: JsonValue | undefined) => void
}

const textsOf = (value: JsonValue | undefined) => (Array.isArray(value) ? value.map(String) : [])
const textOf = (value: JsonValue | undefined) => (typeof value === 'string' ? value : '')

/** The control of a field. */
export function FieldControlView(props: Props) {
  const { control, label, schema, form, value, onChange } = props
  switch (control.is) {
    case 'shape':
      return <ShapeField {...props} shape={control.shape} />
    case 'condition':
      return (
        <ConditionField
          label={label}
          value={textOf(value)}
          gives={control.gives}
          node={form.node}
          onChange={onChange}
        />
      )
    case 'template':
      return (
        <TemplateField
          label={label}
          value={textOf(value)}
          node={form.node}
          isJson={props.name === 'body'}
          short={(schema.maxLength ?? 0) <= 320 || schema.pattern !== undefined}
          onChange={onChange}
        />
      )
    case 'library':
      return <LibraryField {...control} label={label} value={value} onChange={onChange} />
    case 'names':
      return <NamesField label={label} menu={control.menu} values={textsOf(value)} onChange={onChange} />
    case 'name':
      return <NameField label={label} menu={control.menu} value={value} onChange={onChange} />
    case 'connection':
      return (
        <ConnectionField
          label={label}
          verb={form.definition.kind === 'action' ? form.definition.verb : undefined}
          value={value}
          onChange={onChange}
        />
      )
    case 'suggestions':
      return (
        <SuggestionField
          label={label}
          from={control.from}
          many={control.many}
          value={value}
          onChange={onChange}
        />
      )
    case 'face':
      return <FaceControlView {...props} />
  }
}

function FaceControlView(props: Props) {
  const { control, label, form, value, onChange } = props
  if (control.is !== 'face') return null
  switch (control.control) {
    case 'chips':
      return <ChipField label={label} values={textsOf(value)} options={[]} onChange={onChange} free />
    case 'try-words':
    case 'try-domains':
      return (
        <>
          <LinesField label={label} value={textsOf(value)} onChange={onChange} />
          <TryWords config={form.config} what={control.control === 'try-words' ? 'words' : 'domains'} />
        </>
      )
    case 'headers':
      return <HeadersField label={label} value={isObject(value) ? value : {}} onChange={onChange} />
    case 'lines':
      return <LinesField label={label} value={textsOf(value)} onChange={onChange} />
    case 'schedule':
      // The whole form is one control: see NodeForm.
      return null
  }
}
