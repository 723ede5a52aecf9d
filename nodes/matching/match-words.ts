import AhoCorasick from 'modern-ahocorasick'
import { foldText, foldVariants } from './fold-text.ts'
import { rememberRecent } from './recent-cache.ts'

/** How many entries a list has at most, and how much of a text is looked at. */
export const maxEntries = 20_000
export const maxMatchedText = 50_000

export interface WordMatcher {
  /** The entries found, as written in the list, in its order; each once. */
  match(text: string): string[]
}

/** Many rules look at the same text one after another: it is folded once for all of them. */
const linesOf = rememberRecent(16, (text) =>
  foldVariants(text.slice(0, maxMatchedText)).map((folded) => folded.replace(/\s+/g, ' ')),
)

/** Compiles a list once for many texts. `word` finds whole words only ("Scunthorpe" holds none). */
export function compileWordList(
  entries: readonly string[],
  options: { match: 'word' | 'anywhere' },
): WordMatcher {
  const written = new Map<string, string[]>()
  for (const entry of entries.slice(0, maxEntries)) {
    const folded = foldText(entry).trim().replace(/\s+/g, ' ')
    if (folded === '') continue
    const same = written.get(folded)
    if (same) same.push(entry)
    else written.set(folded, [entry])
  }
  if (written.size === 0) return { match: () => [] }
  const words = [...written.keys()]
  const hitsIn = words.length <= fewWords ? oneByOne(words) : allAtOnce(words)
  const order = new Map(entries.map((entry, at) => [entry, at]))
  return {
    match(text) {
      let found: Set<string> | undefined
      for (const line of linesOf(text)) {
        for (const hit of hitsIn(line)) {
          if (found?.has(hit.pattern)) continue
          if (options.match === 'word' && !isWhole(line, hit.start, hit.end)) continue
          found ??= new Set()
          found.add(hit.pattern)
        }
      }
      if (!found) return []
      return [...found]
        .flatMap((pattern) => written.get(pattern) ?? [])
        .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    },
  }
}

interface Hit {
  pattern: string
  start: number
  end: number
}

/** Up to so many words the engine's own search is quicker than an automaton that looks at each letter. */
const fewWords = 12

function* searchEach(words: readonly string[], line: string): Generator<Hit> {
  for (const pattern of words) {
    for (let start = line.indexOf(pattern); start !== -1; start = line.indexOf(pattern, start + 1)) {
      yield { pattern, start, end: start + pattern.length }
    }
  }
}
const none: readonly Hit[] = []
const oneByOne = (words: readonly string[]) => (line: string) =>
  words.some((word) => line.includes(word)) ? searchEach(words, line) : none

function allAtOnce(words: string[]): (line: string) => Iterable<Hit> {
  const search = new AhoCorasick(words)
  return (line) => search.iterate(line)
}

function isWhole(text: string, start: number, end: number): boolean {
  return !joins(before(text, start), after(text, start)) && !joins(before(text, end), after(text, end))
}

/** Whether two neighbours belong to one word. Chinese, Japanese and Thai put no space between words. */
function joins(left: string, right: string): boolean {
  const word = /^[\p{L}\p{N}]$/u
  const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u
  return word.test(left) && word.test(right) && !unspaced.test(left) && !unspaced.test(right)
}

function before(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ''
}

function after(text: string, at: number): string {
  return [...text.slice(at, at + 2)][0] ?? ''
}
