import { Type } from 'typebox'
import type { LimitDocument, MemoryDocument, TallyDocument } from '../documents.ts'
import { count, date, maybeDate, savedAs, text, texts } from './saved-fields.ts'

export const memory = savedAs<MemoryDocument>()({
  ...{ community: text, rule: text, name: text, key: text },
  ...{ value: Type.Unknown(), applied: texts, expireAt: maybeDate },
})

export const tally = savedAs<TallyDocument>()({
  ...{ community: text, rule: text, version: count, node: text, port: text, hour: date, count },
})

export const limit = savedAs<LimitDocument>()({
  ...{ community: text, count, nextAt: Type.Optional(date), openUntil: Type.Optional(date), expireAt: date },
  ...{ openedAt: Type.Optional(date), failedAgainAt: Type.Optional(date) },
})
