import { Type } from 'typebox'
import type { LibraryDocument } from '../documents.ts'
import { count, date, format, record, savedAs, text } from './saved-fields.ts'

export const libraryItem = savedAs<LibraryDocument>()({
  ...{ format, community: text, name: text, content: record, version: count, revision: count },
  kind: Type.Enum(['list', 'template', 'policy', 'calendar', 'constant']),
  updatedAt: date,
})
