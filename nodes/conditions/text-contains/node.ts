import { Type } from 'typebox'
import type { FactRequest } from '../../contract/fact.ts'
import { defineCondition } from '../../contract/node.ts'
import { compileWordList, type WordMatcher } from '../../matching/match-words.ts'
import { checkPattern, matchPatterns } from '../../matching/patterns.ts'
import { readNumber, readStrings } from '../fact-values.ts'
import { lookIn, subjectText } from '../subject-text.ts'
import { unknown, whenUnknown, yesNoPorts } from '../yes-no.ts'

const schema = Type.Object(
  {
    words: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 500 }),
    patterns: Type.Array(Type.String({ minLength: 1, maxLength: 500 }), { maxItems: 20 }),
    lists: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 10 }),
    in: lookIn,
    match: Type.Enum(['word', 'anywhere']),
    whenUnknown,
  },
  { additionalProperties: false },
)

// Configs of a plan stay the same objects over many runs; their words are compiled once.
const compiled = {
  word: new WeakMap<string[], WordMatcher>(),
  anywhere: new WeakMap<string[], WordMatcher>(),
}

export const node = defineCondition({
  type: 'text-contains',
  version: 1,
  schema,
  defaults: { words: [], patterns: [], lists: [], in: 'both', match: 'word', whenUnknown: 'no' },
  ports: yesNoPorts,
  fields: { lists: ['lists'] },
  outputs: { found: 'list' },
  check: (config) => [
    ...(config.words.length + config.patterns.length + config.lists.length === 0
      ? [
          {
            field: '/words',
            en: 'Say which words, patterns or lists to look for',
            de: 'Sag, nach welchen Wörtern, Mustern oder Listen gesucht wird',
          },
        ]
      : []),
    ...config.patterns.flatMap((pattern, at) => {
      const checked = checkPattern(pattern)
      return checked.ok ? [] : [{ field: `/patterns/${at}`, en: checked.en, de: checked.de }]
    }),
  ],
  needs: (config, { event }) => {
    const text = subjectText(event, config.in)
    return config.lists.map((list): FactRequest => ({ kind: 'list-match', list, text, match: config.match }))
  },
  choose: (config, { event }, facts) => {
    const text = subjectText(event, config.in)
    const found = wordsIn(config.words, config.match).match(text)
    const reasons = found.length > 0 ? [`contains ${quote(found)}`] : []
    const patterns = matchPatterns(config.patterns, text).matched
    if (patterns.length > 0) reasons.push(`matches the pattern ${quote(patterns)}`)
    const unread: string[] = []
    const fromLists: string[] = []
    config.lists.forEach((list, at) => {
      const entries = readStrings(facts[at], 'entries')
      if (!entries.known) unread.push(`list ${list}: ${entries.why}`)
      else if (entries.value.length > 0) {
        const version = readNumber(facts[at], 'version')
        fromLists.push(...entries.value)
        reasons.push(
          `contains ${quote(entries.value)} (list ${list}${version.known ? `, version ${version.value}` : ''})`,
        )
      }
    })
    if (reasons.length > 0) {
      return {
        port: 'yes',
        reason: reasons.join('; '),
        output: { found: [...found, ...patterns, ...fromLists] },
      }
    }
    if (unread.length > 0) return { ...unknown(config.whenUnknown, unread.join('; ')), output: { found: [] } }
    return { port: 'no', reason: 'contains none of what is looked for', output: { found: [] } }
  },
})

function wordsIn(words: string[], match: 'word' | 'anywhere'): WordMatcher {
  const known = compiled[match].get(words)
  if (known) return known
  const made = compileWordList(words, { match })
  compiled[match].set(words, made)
  return made
}

function quote(items: readonly string[]): string {
  const shown = items.slice(0, 5).map((item) => `"${item}"`)
  return items.length > 5 ? `${shown.join(', ')} and ${items.length - 5} more` : shown.join(', ')
}
