import type { Duration, IsoTime, JsonValue } from './json.ts'

/** How much of the past a count looks at, and what it holds together. */
export type WindowScope = 'member' | 'thread' | 'domain' | 'similar-text'

/** A question to the outside of the core. Its answer is recorded with the run. */
export type FactRequest =
  | { kind: 'language'; text: string }
  | { kind: 'sentiment'; text: string }
  | { kind: 'list-match'; list: string; text: string; match: 'word' | 'anywhere' | 'domain' }
  | { kind: 'pattern-match'; patterns: string[]; text: string }
  | {
      kind: 'window'
      count: 'events' | 'members'
      scope: WindowScope
      window: Duration
      until: IsoTime
      atMost: number
    }
  | { kind: 'mode' }
  | { kind: 'calendar'; calendar: string; at: IsoTime }
  | { kind: 'holiday'; region: string; at: IsoTime }
  | { kind: 'member-record'; member: string }
  | { kind: 'subject-record'; subject: string }
  | { kind: 'memory'; name: string; key: string }
  | { kind: 'constant'; name: string }
  /** A message of the library in the reader's language; answers its text. */
  | { kind: 'template'; name: string; language: string }

/** Three-valued: a value, asked but not to be had now, or nobody provides it. */
export type Fact =
  | { is: 'value'; value: JsonValue; source: string; version: string }
  | { is: 'unavailable'; reason: string }
  | { is: 'not-provided' }
