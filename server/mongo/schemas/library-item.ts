import { Type } from 'typebox'
import type { ItemVersionDocument, LibraryDocument } from '../library-documents.ts'
import { count, date, format, record, savedAs, text } from './saved-fields.ts'

export const libraryItem = savedAs<LibraryDocument>()({
  ...{ format, community: text, name: text, content: record, version: count, revision: count },
  kind: Type.Enum(['list', 'template', 'policy', 'calendar', 'constant']),
  updatedAt: date,
})

export const libraryVersion = savedAs<ItemVersionDocument>()({
  ...{ format, community: text, item: text, name: text, content: record, version: count, note: text },
  kind: Type.Enum(['list', 'template', 'policy', 'calendar', 'constant']),
  at: date,
})
