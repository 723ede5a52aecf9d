import { type Static, Type } from 'typebox'
import { eventTypes } from '../../nodes/contract/event.ts'

const closed = { additionalProperties: false } as const
const duration = Type.String({
  pattern: '^P(?!$)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?$',
})
const names = Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 200 })

const includeExclude = Type.Object({ include: names, exclude: names }, closed)

const exitEvent = Type.Object(
  {
    types: Type.Array(Type.Enum([...eventTypes]), { minItems: 1 }),
    of: Type.Enum(['member', 'thread', 'post']),
    when: Type.Optional(Type.String({ maxLength: 4000 })),
  },
  closed,
)

/** What a rule is for, where it listens, whom it leaves alone, how often, and what ends it early. */
export const ruleSettingsSchema = Type.Object(
  {
    purpose: Type.Enum(['safety', 'service', 'engagement']),
    /** Empty `include` means everywhere. */
    scope: Type.Object({ connections: includeExclude, spaces: includeExclude }, closed),
    exempt: Type.Object({ roles: names, members: names, ownAccounts: Type.Boolean() }, closed),
    reentry: Type.Object(
      {
        key: Type.Enum(['event', 'member', 'thread', 'post']),
        limit: Type.Union([
          Type.Literal('every time'),
          Type.Literal('once'),
          Type.Literal('one at a time'),
          Type.Object({ oncePer: duration }, closed),
        ]),
      },
      closed,
    ),
    /** Looked at in every wait and before every effect. */
    exits: Type.Object(
      {
        events: Type.Array(exitEvent, { maxItems: 20 }),
        when: Type.Optional(Type.String({ maxLength: 4000 })),
      },
      closed,
    ),
    goal: Type.Optional(
      Type.Object(
        {
          name: Type.String({ minLength: 1, maxLength: 200 }),
          events: Type.Array(exitEvent, { maxItems: 20 }),
        },
        closed,
      ),
    ),
    maximumEventAge: duration,
    caps: Type.Object({ restrictivePerHour: Type.Integer({ minimum: 1, maximum: 100_000 }) }, closed),
  },
  closed,
)
export type RuleSettings = Static<typeof ruleSettingsSchema>
export type ExitEvent = Static<typeof exitEvent>

/** The careful way: everywhere, staff and own accounts left alone, 50 restrictive effects an hour. */
export const defaultSettings: RuleSettings = {
  purpose: 'service',
  scope: { connections: { include: [], exclude: [] }, spaces: { include: [], exclude: [] } },
  exempt: { roles: ['staff', 'moderator', 'admin'], members: [], ownAccounts: true },
  reentry: { key: 'event', limit: 'every time' },
  exits: { events: [] },
  maximumEventAge: 'PT24H',
  caps: { restrictivePerHour: 50 },
}
