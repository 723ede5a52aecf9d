import { Type } from 'typebox'

/** One number, text or switch that several rules share. */
export const constantContent = Type.Object(
  { value: Type.Union([Type.String({ maxLength: 4000 }), Type.Number(), Type.Boolean()]) },
  { additionalProperties: false },
)
