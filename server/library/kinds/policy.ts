import { Type } from 'typebox'

/** What the community asks of its members; each wording holds from its day on. */
export const policyContent = Type.Object(
  {
    wordings: Type.Array(
      Type.Object(
        {
          from: Type.String({ format: 'date' }),
          texts: Type.Object(
            { en: Type.Optional(Type.String()), de: Type.Optional(Type.String()) },
            { additionalProperties: false, minProperties: 1 },
          ),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 200 },
    ),
  },
  { additionalProperties: false },
)
