import { Type } from 'typebox'
import type { CommunityDocument, ConnectionDocument } from '../documents.ts'
import { count, date, format, maybeDate, record, savedAs, text, texts } from './saved-fields.ts'

const stop = Type.Union([Type.Object({ since: date, by: text }), Type.Null()])

export const community = savedAs<CommunityDocument>()({
  ...{ format, name: text, ruleOrder: texts, timeZone: text, revision: count },
  mode: Type.Object({ name: text, until: maybeDate, by: text }),
  emergencyStop: stop,
  unannounced: Type.Optional(Type.Array(record)),
})

export const connection = savedAs<ConnectionDocument>()({
  ...{ format, community: text, name: text, platform: text, config: record, horizon: text },
  hand: Type.Enum(['watch only', 'ask first', 'acting']),
  emergencyStop: stop,
  broken: Type.Union([Type.Object({ code: text, message: text, since: date }), Type.Null()]),
  degraded: Type.Optional(Type.Object({ why: Type.Enum(['refused', 'silent']), since: date })),
  poll: Type.Optional(record),
  revision: count,
})
