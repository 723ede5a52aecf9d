import type { ReactNode } from 'react'
import type { FieldControl } from '../../nodes/contract/face.ts'
import type { JsonObject, JsonValue, Words } from '../../nodes/contract/json.ts'
import type { NodeDefinition } from '../../nodes/contract/node.ts'
import type { Problem } from '../../workflows/graph/problem.ts'
import type { FieldSchema } from './field-value.ts'

export type FieldWords = { [field: string]: Words & { hint?: Words } }

export interface FieldProps {
  name: string
  schema: FieldSchema
  /** JSON pointer of the field. */
  pointer: string
  optional: boolean
  form: FormContext
  value: JsonValue | undefined
  onChange: (value: JsonValue | undefined) => void
}

/** What every field of one card's form is given. */
export interface FormContext {
  definition: NodeDefinition
  words: FieldWords
  config: JsonObject
  /** The card's id: its texts see what earlier cards found out. */
  node?: string
  controls?: { readonly [field: string]: FieldControl }
  problems?: readonly Problem[]
  /** A field inside of a field. */
  inner: (props: FieldProps) => ReactNode
}
