/** What can be saved: JSON and nothing else. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject
export type JsonObject = { [key: string]: JsonValue }

/** A text in both languages of the product. */
export interface Words {
  en: string
  de: string
}
export type Language = keyof Words

/** ISO 8601 in UTC, e.g. `2026-11-25T08:30:00.000Z`. */
export type IsoTime = string
/** ISO 8601 duration, e.g. `PT10M`, `P14D`. */
export type Duration = string
