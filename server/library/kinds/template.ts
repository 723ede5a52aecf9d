import { Type } from 'typebox'

/** A message by language and form of address (`de` says du, `de-formal` says Sie); Liquid over what templates may see. */
export const templateContent = Type.Object(
  {
    texts: Type.Object(
      {
        en: Type.Optional(Type.String({ maxLength: 20_000 })),
        de: Type.Optional(Type.String({ maxLength: 20_000 })),
        'de-formal': Type.Optional(Type.String({ maxLength: 20_000 })),
      },
      { additionalProperties: false, minProperties: 1 },
    ),
  },
  { additionalProperties: false },
)
