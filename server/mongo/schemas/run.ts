import { Type } from 'typebox'
import type { RunDocument } from '../documents.ts'
import { count, date, format, maybeDate, maybeText, record, savedAs, text, texts } from './saved-fields.ts'

const list = Type.Array(record)

export const run = savedAs<RunDocument>()({
  ...{ format, rule: text, version: count, plan: text, community: text, event: text, key: text },
  ...{ tokens: list, frames: list, visits: record, answers: record, outputs: record, trail: list },
  revised: Type.Optional(record),
  status: Type.Enum(['running', 'done', 'failed']),
  ...{ outcome: Type.Optional(text), problem: Type.Optional(record) },
  ...{ purpose: Type.Enum(['safety', 'service', 'engagement']), order: count, seq: count },
  beforeRestore: Type.Optional(Type.Boolean()),
  ...{ dueAt: maybeDate, waits: texts, listening: list },
  ...{ savedBy: Type.Optional(text), carrier: maybeText, holder: maybeText, heldUntil: date },
  ...{ tries: count, deaths: Type.Optional(count), claims: record, inbox: record, wakes: count },
  wish: Type.Optional(Type.Enum(['cancel', 'pause'])),
  resting: Type.Optional(record),
  ...{ startedAt: date, updatedAt: date, endedAt: Type.Optional(date) },
})
