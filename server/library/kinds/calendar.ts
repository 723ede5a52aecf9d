import { Type } from 'typebox'

const timeOfDay = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$' })

/** When somebody is there: hours by weekday (1 is Monday) in a time zone, closed on holidays. */
export const calendarContent = Type.Object(
  {
    timeZone: Type.String({ minLength: 1, maxLength: 64 }),
    hours: Type.Array(
      Type.Object(
        {
          days: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { minItems: 1, maxItems: 7 }),
          from: timeOfDay,
          to: timeOfDay,
        },
        { additionalProperties: false },
      ),
      { maxItems: 50 },
    ),
    /** Dates (2026-12-24) or regions whose holidays count (DE, DE-BE, US). */
    holidays: Type.Array(Type.String({ minLength: 2, maxLength: 20 }), { maxItems: 200 }),
  },
  { additionalProperties: false },
)
