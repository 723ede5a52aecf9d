import type { JsonObject, Words } from './json.ts'

/** What a node is called and how its config reads, in each language. */
export interface NodeWords {
  title: Words
  /** One line under the title in the palette. */
  about: Words
  /** The card's one sentence, e.g. `Text contains "casino" or "pills"`. */
  sentence: (config: JsonObject) => Words
  /** Every port by name. */
  ports: { [port: string]: Words }
  /** Every config field by name: label and, where needed, a hint. */
  fields: { [field: string]: Words & { hint?: Words } }
  /** What a new card says at first, in the language of who draws it: texts among its defaults, by field. */
  begins?: { [field: string]: Words }
  /** What people look for it under: `protect`, `answer`, `welcome`, `wait and ask`, `organise`. */
  group: 'start' | 'check' | 'protect' | 'answer' | 'people' | 'team' | 'wait'
}
