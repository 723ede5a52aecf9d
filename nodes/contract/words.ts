import type { JsonObject, Words } from './json.ts'

/** A reason as the engine notes it, and how it reads: `$1` is what stands in the first bracket. */
export interface ReasonWords extends Words {
  written: RegExp
}

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
  /** Every reason it notes, the narrower before the wider: a trail keeps them as they were written. */
  reasons?: readonly ReasonWords[]
  /** What people look for it under: `protect`, `answer`, `welcome`, `wait and ask`, `organise`. */
  group: 'start' | 'check' | 'protect' | 'answer' | 'people' | 'team' | 'wait'
}
