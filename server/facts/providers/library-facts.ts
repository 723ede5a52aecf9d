import type { FactRequest } from '../../../nodes/contract/fact.ts'
import type { JsonValue } from '../../../nodes/contract/json.ts'
import { domainMatches, findDomains } from '../../../nodes/matching/find-links.ts'
import { compileWordList, type WordMatcher } from '../../../nodes/matching/match-words.ts'
import type { LibraryDocument } from '../../mongo/library-documents.ts'
import { notProvided, type Provide, type ProvideDeps, value } from '../provider.ts'

const matchers = new Map<string, WordMatcher>()
const mostMatchers = 200

/** `{ version, entries }`: the entries of a shared list that stand in a text. */
export const listMatch: Provide<Extract<FactRequest, { kind: 'list-match' }>> = async (
  request,
  { event },
  deps,
) => {
  const list = await deps.reads.item({ community: event.community, kind: 'list', name: request.list })
  if (!list) return notProvided
  const entries = entriesOf(list.content.entries, deps.now())
  const matched = matchEntries(list, entries, request)
  return value({ version: list.version, entries: matched }, `list ${list.name}`, String(list.version))
}

function matchEntries(
  list: LibraryDocument,
  entries: string[],
  { match, text }: Extract<FactRequest, { kind: 'list-match' }>,
): string[] {
  if (match === 'domain') {
    const domains = findDomains(text)
    return entries.filter((entry) => domains.some((domain) => domainMatches(domain, entry)))
  }
  // Entries that expired change their number, not the version.
  const key = `${list._id}|${list.version}|${match}|${entries.length}`
  const matcher = matchers.get(key) ?? compileWordList(entries, { match })
  matchers.set(key, matcher)
  for (const oldest of matchers.keys()) {
    if (matchers.size <= mostMatchers) break
    matchers.delete(oldest)
  }
  return matcher.match(text)
}

function entriesOf(saved: JsonValue | undefined, now: Date): string[] {
  if (!Array.isArray(saved)) return []
  return saved.flatMap((entry) => {
    if (typeof entry === 'string') return [entry]
    if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return []
    const { text, until } = entry
    if (typeof text !== 'string') return []
    return typeof until === 'string' && Date.parse(until) <= now.getTime() ? [] : [text]
  })
}

export const constant: Provide<Extract<FactRequest, { kind: 'constant' }>> = async (
  { name },
  { event },
  deps,
) => {
  const found = await deps.reads.item({ community: event.community, kind: 'constant', name })
  return found ? value(found.content.value ?? null, `constant ${name}`, String(found.version)) : notProvided
}

/** A community that says Sie has the constant `form-of-address` set to `formal`. */
const formOfAddress = async (community: string, deps: ProvideDeps) =>
  (await deps.reads.item({ community, kind: 'constant', name: 'form-of-address' }))?.content.value

/** The text in the language and form of address asked for, else in its other form, else English, else the first there is. */
export const template: Provide<Extract<FactRequest, { kind: 'template' }>> = async (
  request,
  { event },
  deps,
) => {
  const found = await deps.reads.item({ community: event.community, kind: 'template', name: request.name })
  const texts = found?.content.texts
  if (!found || texts === null || typeof texts !== 'object' || Array.isArray(texts)) return notProvided
  const formal = texts[`${request.language}-formal`]
  const address = formal === undefined ? undefined : await formOfAddress(event.community, deps)
  const own = address === 'formal' ? formal : texts[request.language]
  const text = own ?? formal ?? texts.en ?? Object.values(texts)[0]
  return typeof text === 'string' ? value(text, `template ${found.name}`, String(found.version)) : notProvided
}
