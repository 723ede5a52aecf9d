import type { Words } from '../contract/json.ts'
import { rememberRecent } from './recent-cache.ts'

/** How much of a text user patterns see, and how long one may be. */
export const maxPatternText = 4_096
export const maxPatternLength = 500

export interface PatternMatches {
  /** The patterns that matched, as written. */
  matched: string[]
  /** Patterns that can not be run; the others were. */
  problems: ({ pattern: string } & Words)[]
}

type Compiled = { ok: true; expression: RegExp } | ({ ok: false } & Words)
const compile = rememberRecent(500, compilePattern)

/** Whether a pattern can be run at all. How costly it may become is checked where rules are published. */
export function checkPattern(pattern: string): { ok: true } | ({ ok: false } & Words) {
  const compiled = compile(pattern)
  return compiled.ok ? { ok: true } : compiled
}

/** Runs patterns, without regard to case, on the beginning of a text. */
export function matchPatterns(patterns: readonly string[], text: string): PatternMatches {
  const seen = text.slice(0, maxPatternText).toWellFormed()
  const result: PatternMatches = { matched: [], problems: [] }
  for (const pattern of patterns) {
    const compiled = compile(pattern)
    if (!compiled.ok) result.problems.push({ pattern, en: compiled.en, de: compiled.de })
    else if (compiled.expression.test(seen)) result.matched.push(pattern)
  }
  return result
}

function compilePattern(pattern: string): Compiled {
  if (pattern.length === 0 || pattern.length > maxPatternLength) {
    return {
      ok: false,
      en: `A pattern has between 1 and ${maxPatternLength} characters`,
      de: `Ein Muster hat zwischen 1 und ${maxPatternLength} Zeichen`,
    }
  }
  try {
    return { ok: true, expression: new RegExp(pattern, 'iu') }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      en: `The pattern can not be read: ${said}`,
      de: `Das Muster ist nicht lesbar: ${said}`,
    }
  }
}
