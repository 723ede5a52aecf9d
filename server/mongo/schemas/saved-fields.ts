import { type TProperties, type TSchema, Type } from 'typebox'

/** Types of fields that many documents have. */
export const date = Type.Unsafe<Date>({ bsonType: 'date' })
export const maybeDate = Type.Union([date, Type.Null()])
export const count = Type.Integer({ minimum: 0 })
export const format = Type.Literal(1)
export const text = Type.String()
export const texts = Type.Array(text)
export const maybeText = Type.Union([text, Type.Null()])
export const record = Type.Object({})
export const maybe = <S extends TSchema>(schema: S) => Type.Optional(Type.Union([schema, Type.Null()]))

type FieldsOf<D> = { [Field in keyof Omit<D, '_id'>]-?: TSchema }

/** The schema of a saved document: a field that the document has and the schema lacks does not compile. */
export function savedAs<D extends { _id: string }>() {
  return <P extends TProperties & FieldsOf<D>>(fields: P) => Type.Object(fields)
}
