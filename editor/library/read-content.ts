import type { JsonObject, JsonValue } from '../../nodes/contract/json.ts'
import type { LibraryKind } from '../api/library.ts'
import type { ListEntry } from './entries-from-csv.ts'

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const objectsIn = (value: JsonValue | undefined) => (Array.isArray(value) ? value.filter(isObject) : [])
const textIn = (value: JsonValue | undefined) => (typeof value === 'string' ? value : '')

/** The content of each kind, read so that a form can show whatever was saved. */
export const readEntries = ({ entries }: JsonObject): ListEntry[] =>
  objectsIn(entries).map(({ text, until }) => ({
    text: textIn(text),
    ...(typeof until === 'string' && { until }),
  }))

export type Texts = { [language: string]: string }
export function readTexts({ texts }: JsonObject): Texts {
  if (!isObject(texts)) return {}
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, textIn(text)]))
}

export interface Wording {
  from: string
  texts: Texts
}
export const readWordings = ({ wordings }: JsonObject): Wording[] =>
  objectsIn(wordings).map((wording) => ({ from: textIn(wording.from), texts: readTexts(wording) }))

export interface Hours {
  days: number[]
  from: string
  to: string
}
export const readHours = ({ hours }: JsonObject): Hours[] =>
  objectsIn(hours).map(({ days, from, to }) => ({
    days: Array.isArray(days) ? days.filter((day) => typeof day === 'number') : [],
    from: textIn(from),
    to: textIn(to),
  }))
export const readNames = (value: JsonValue | undefined): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** What a new item of a kind begins with; it fits its schema. */
export function beginContent(kind: LibraryKind, today = new Date()): JsonObject {
  switch (kind) {
    case 'list':
      return { match: 'word', entries: [] }
    case 'template':
      return { texts: { en: '', de: '' } }
    case 'policy':
      return { wordings: [{ from: today.toISOString().slice(0, 10), texts: { en: '', de: '' } }] }
    case 'calendar':
      return {
        timeZone: 'Europe/Berlin',
        hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
        holidays: [],
      }
    case 'constant':
      return { value: '' }
  }
}

/** Texts without those that were left empty; at least one stays. */
export function filledTexts(texts: Texts): JsonObject {
  const filled = Object.entries(texts).filter(([, text]) => text.trim() !== '')
  return filled.length === 0 ? { en: '' } : Object.fromEntries(filled)
}

/** The wording that holds on a day: of those begun by then the newest. */
export function wordingOn(wordings: readonly Wording[], day: string): Wording | undefined {
  return wordings
    .filter(({ from }) => from !== '' && from <= day)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
}

/** Every text of a content, for search and for comparing two states line by line. */
export function linesOf(value: JsonValue): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((one) =>
      isObject(one) ? [Object.values(one).flatMap(linesOf).join(' · ')] : linesOf(one),
    )
  }
  if (isObject(value)) return Object.values(value).flatMap(linesOf)
  if (value === null || value === '') return []
  // Of a time the day is what people set.
  return String(value)
    .replace(/^(\d{4}-\d\d-\d\d)T[\d:.]+Z$/, '$1')
    .split('\n')
}
