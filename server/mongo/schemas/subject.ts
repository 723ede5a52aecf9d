import { Type } from 'typebox'
import type { SubjectDocument } from '../documents.ts'
import { count, date, format, record, savedAs, text } from './saved-fields.ts'

export const subject = savedAs<SubjectDocument>()({
  ...{ format, community: text, connection: text, platformId: text, revision: count },
  kind: Type.Enum(['post', 'comment', 'message', 'thread', 'member', 'community']),
  ...{ gone: Type.Boolean(), cameOrWentAt: Type.Optional(date) },
  decided: Type.Union([Type.Object({ verb: text, by: Type.Enum(['person', 'rule']) }), Type.Null()]),
  ...{ labels: record, strikes: record, snapshot: record, firstSeenAt: date, updatedAt: date },
})
