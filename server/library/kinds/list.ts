import { Type } from 'typebox'

/** Words, domains or members; an entry may expire. */
export const listContent = Type.Object(
  {
    match: Type.Enum(['word', 'anywhere', 'domain', 'member']),
    entries: Type.Array(
      Type.Object(
        {
          text: Type.String({ minLength: 1, maxLength: 500 }),
          until: Type.Optional(Type.String({ format: 'date-time' })),
        },
        { additionalProperties: false },
      ),
      { maxItems: 20_000 },
    ),
  },
  { additionalProperties: false },
)
