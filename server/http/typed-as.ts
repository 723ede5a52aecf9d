import { type TSchema, Type } from 'typebox'

/**
 * A schema that says less than its type: whoever writes types from the API's description takes the named one. `name` is
 * what stands in code, such as `Run['trail']`.
 */
export const typedAs = <T>(name: string, schema: TSchema) => Type.Unsafe<T>({ ...schema, 'x-type': name })
