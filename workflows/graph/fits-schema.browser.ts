import { Settings } from 'typebox/system'
import { Check, Errors } from 'typebox/value'
import type { Misfit } from './fits-schema.ts'

// Its default of 8 would hide fields that the server then complains about.
Settings.Set({ maxErrors: 200 })

/** The same as `fits-schema.ts` by an interpreter, for a page whose policy forbids `eval`; in ajv's way of telling. */
export function fitsSchema(schema: object, value: unknown): readonly Misfit[] {
  // While drawing nearly all of it fits: finding that out costs a fraction of finding out what does not.
  if (Check(schema, value)) return []
  return Errors(schema, value).flatMap(({ keyword, schemaPath, instancePath, params }): Misfit[] => {
    // Of a field too many it tells the object and the field; once is enough.
    if (keyword === 'boolean' && schemaPath.endsWith('/additionalProperties')) return []
    const misfit = { keyword, schemaPath: `${schemaPath}/${keyword}`, instancePath }
    if ('requiredProperties' in params) {
      return params.requiredProperties.map((missingProperty) => ({ ...misfit, params: { missingProperty } }))
    }
    if ('additionalProperties' in params) {
      return params.additionalProperties.map((additionalProperty) => ({
        ...misfit,
        params: { additionalProperty },
      }))
    }
    return [{ ...misfit, params: { ...params } }]
  })
}
