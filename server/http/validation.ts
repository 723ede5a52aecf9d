import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { Static, TSchema } from 'typebox'
import { type FieldError, Refusal } from './errors.ts'

const ajv = new Ajv2020({
  strict: true,
  allErrors: true,
  strictTypes: false,
  allowUnionTypes: true,
  strictRequired: false,
})
formats.default(ajv)
/** Query strings are texts: numbers and booleans in them are read as what their schema asks for. */
const reading = new Ajv2020({
  strict: true,
  allErrors: true,
  strictTypes: false,
  coerceTypes: true,
  useDefaults: true,
})
// What a schema is called in code says nothing about values.
for (const each of [ajv, reading]) each.addKeyword('x-type')

formats.default(reading)

const shownErrors = 20

/** One compiled check; refuses with 422 and a pointer to each field. */
export function compileCheck<S extends TSchema>(
  schema: TSchema,
  part: 'body' | 'query' | 'params',
): (value: unknown) => Static<S> {
  const check = (part === 'body' ? ajv : reading).compile<Static<S>>(schema)
  return (value) => {
    if (check(value)) return value
    throw new Refusal('invalid', { fields: fieldsOf(check.errors ?? [], part) })
  }
}

/** Whether a value fits a schema. */
export function compileTest<T>(schema: TSchema): (value: unknown) => value is T {
  const check = ajv.compile<T>(schema)
  return (value): value is T => check(value)
}

/** Ajv's errors as pointers and reasons, the first twenty. */
function fieldsOf(found: readonly ErrorObject[], part: string): FieldError[] {
  return found.slice(0, shownErrors).map((error) => ({
    pointer: `/${part}${error.instancePath}${missingIn(error)}`,
    message: messageOf(error),
  }))
}

function missingIn({ keyword, params }: ErrorObject): string {
  if (keyword === 'required') return `/${String(params.missingProperty)}`
  if (keyword === 'additionalProperties') return `/${String(params.additionalProperty)}`
  return ''
}

function messageOf({ keyword, params, message }: ErrorObject): string {
  if (keyword === 'required') return 'is missing'
  if (keyword === 'additionalProperties') return 'is not known here'
  if (keyword === 'enum' && Array.isArray(params.allowedValues))
    return `must be one of: ${params.allowedValues.join(', ')}`
  return message ?? 'is not right'
}
