import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

/** One way in which a value does not fit a schema; the shape that both ajv and typebox report. */
export interface Misfit {
  keyword: string
  schemaPath: string
  /** JSON pointer into the value. */
  instancePath: string
  params: { readonly [name: string]: unknown }
}

const ajv = new Ajv({ strict: true, allErrors: true })
addFormats.default(ajv)
const validators = new WeakMap<object, ValidateFunction>()

/**
 * Everything in a value that does not fit its schema; empty when it fits.
 * The only place that knows ajv: ajv makes its validators by `eval`, which a browser refuses, so there this file is swapped.
 */
export function fitsSchema(schema: object, value: unknown): readonly Misfit[] {
  let validate = validators.get(schema)
  if (!validate) {
    validate = ajv.compile(schema)
    validators.set(schema, validate)
  }
  return validate(value) ? [] : (validate.errors ?? [])
}
