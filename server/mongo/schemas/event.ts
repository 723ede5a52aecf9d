import { Type } from 'typebox'
import type { EventDocument } from '../documents.ts'
import { count, date, format, maybe, record, savedAs, text, texts } from './saved-fields.ts'

/** What one event is about; its depth was checked by the connector that read it. */
const snapshot = Type.Object({ kind: text, id: text, revision: count })

export const event = savedAs<EventDocument>()({
  ...{ format, community: text, connection: text, platform: text, type: text },
  ...{ occurredAt: text, receivedAt: text, ingress: text, subject: snapshot, keys: texts, ext: record },
  actor: Type.Union([record, Type.Null()]),
  ...{ thread: maybe(record), space: maybe(text), target: maybe(snapshot), change: maybe(record) },
  ...{ report: maybe(record), reaction: maybe(record), moderation: maybe(record), cause: maybe(record) },
  ...{ at: date, open: Type.Boolean(), openSince: date },
  ...{ decided: Type.Optional(Type.Array(record)), ended: Type.Optional(texts) },
  ...{ simhash: Type.Optional(text), deaths: Type.Optional(count) },
  ...{ strippedAt: Type.Optional(date), setAsideAt: Type.Optional(date) },
})
