import { Type } from 'typebox'
import type { TaskDocument } from '../documents.ts'
import { count, date, format, maybeText, record, savedAs, text, texts } from './saved-fields.ts'

const maybeRecord = Type.Union([record, Type.Null()])

export const task = savedAs<TaskDocument>()({
  ...{ format, community: text, run: maybeText, rule: maybeText, key: text, event: maybeText },
  kind: Type.Enum(['approve', 'review', 'by-hand', 'veto', 'notice']),
  ...{ question: text, answers: texts, group: text, escalateTo: maybeRecord },
  state: Type.Enum(['open', 'decided', 'timed-out', 'closed']),
  ...{ claimedBy: maybeRecord, verdict: maybeRecord, until: date, createdAt: date, revision: count },
  untold: Type.Optional(Type.Literal(true)),
})
