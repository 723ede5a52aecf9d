import type { JsonObject } from '../../nodes/contract/json.ts'

export type LibraryKind = 'list' | 'template' | 'policy' | 'calendar' | 'constant'
export interface LibraryDocument {
  _id: string
  format: 1
  community: string
  kind: LibraryKind
  name: string
  /** list: { match, entries: [{ text, until? }] }; template: { texts: { en, de } }; constant: { value }; calendar: { timeZone, hours, holidays } */
  content: JsonObject
  version: number
  revision: number
  updatedAt: Date
}

/** An item as it was saved once; only ever added. `_id` = `{item}/{version}`. */
export interface ItemVersionDocument {
  _id: string
  format: 1
  community: string
  item: string
  kind: LibraryKind
  name: string
  version: number
  content: JsonObject
  /** What was changed, as people wrote it. */
  note: string
  at: Date
}
