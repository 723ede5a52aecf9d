/** What may stay: sentence templates; `{x}` is filled from the lists of the same language. */
export interface WantedWords {
  given: readonly string[]
  lists: Readonly<Record<string, readonly string[]>>
  greetings: readonly string[]
  posts: readonly string[]
  /** With links, prices and the words of offers, and still fine. */
  nearMisses: readonly string[]
  questions: readonly string[]
  answers: readonly string[]
  thanks: readonly string[]
  complaints: readonly string[]
  /** Negative, sarcastic or heated, and still fine. */
  criticism: readonly string[]
  titles: readonly string[]
  reasons: readonly string[]
  unfairReasons: readonly string[]
  team: readonly string[]
}

/** What is not wanted, in the plain and with the usual ways around a word list. */
export interface UnwantedWords {
  spam: readonly string[]
  insults: readonly string[]
  raid: readonly string[]
}

export type MonthWords = WantedWords & UnwantedWords
