import './fields.css'
import { useQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import type { JsonObject, JsonValue } from '../../../nodes/contract/json.ts'
import { domainMatches, findDomains } from '../../../nodes/matching/find-links.ts'
import { compileWordList } from '../../../nodes/matching/match-words.ts'
import { matchPatterns } from '../../../nodes/matching/patterns.ts'
import type { LibraryItem } from '../../api/library.ts'
import { loadMatching } from '../../loading/matching-tables.ts'
import { useWords } from '../../words/language.ts'
import { inspectorWords } from '../inspector-words.ts'
import { useLibrary } from '../use-abilities.ts'

/** What of a card's words, patterns and lists stands in a sentence: found by the code that runs the rule. */
export function TryWords({ config, what }: { config: JsonObject; what: 'words' | 'domains' }) {
  const { read } = useWords()
  const [text, setText] = useState('')
  const lists = useLibrary('list')
  const { data: ready } = useQuery({
    queryKey: ['matching-tables'],
    queryFn: async () => {
      await loadMatching()
      return true
    },
    staleTime: Number.POSITIVE_INFINITY,
    enabled: text !== '',
  })
  const found = ready && text !== '' ? findIn(text, config, what, lists) : undefined
  return (
    <div className="try-words">
      <input
        className="wide"
        aria-label={read(inspectorWords['try-word'])}
        placeholder={read(inspectorWords['try-word'])}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p role="status">
        {found && found.length === 0 && read(inspectorWords['found-none'])}
        {found && found.length > 0 && (
          <>
            {read(inspectorWords.found)}:{' '}
            {found.map(({ entry, list }) => (
              <Fragment key={`${list} ${entry}`}>
                <mark>
                  {entry}
                  {list !== undefined && ` (${read(inspectorWords['in-list'])} ${list})`}
                </mark>{' '}
              </Fragment>
            ))}
          </>
        )}
      </p>
    </div>
  )
}

interface Found {
  entry: string
  list?: string
}

function findIn(
  text: string,
  config: JsonObject,
  what: 'words' | 'domains',
  library: readonly LibraryItem[],
): Found[] {
  const match = config.match === 'anywhere' ? 'anywhere' : 'word'
  const domains = what === 'domains' ? findDomains(text) : []
  const find = (entries: readonly string[]) =>
    what === 'words'
      ? compileWordList(entries, { match }).match(text)
      : entries.filter((entry) => domains.some((domain) => domainMatches(domain, entry)))
  const own = find(textsOf(config[what]))
  const patterns = matchPatterns(textsOf(config.patterns).filter(isQuick), text).matched
  const shared = library
    .filter(({ name }) => textsOf(config.lists).includes(name))
    .flatMap(({ name, content }) => find(entriesOf(content)).map((entry) => ({ entry, list: name })))
  return [...[...own, ...patterns].map((entry) => ({ entry })), ...shared]
}

/** A repetition inside of a repetition could hold the page up for ever; the server says so before publishing. */
const isQuick = (pattern: string) => !/\([^)]*[+*}][^)]*\)[+*{]/.test(pattern)

const textsOf = (value: JsonValue | undefined): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** The entries of a list that have not expired. */
export function entriesOf({ entries }: JsonObject, now = new Date()): string[] {
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return []
    const { text, until } = entry
    const over = typeof until === 'string' && Date.parse(until) <= now.getTime()
    return typeof text === 'string' && !over ? [text] : []
  })
}
