import { Type } from 'typebox'
import type { FactRequest } from '../../contract/fact.ts'
import { defineCondition } from '../../contract/node.ts'
import { domainMatches, findLinks } from '../../matching/find-links.ts'
import { readStrings } from '../fact-values.ts'
import { subjectText } from '../subject-text.ts'
import { unknown, whenUnknown, yesNoPorts, yesOrNo } from '../yes-no.ts'

const schema = Type.Object(
  {
    mode: Type.Enum(['deny', 'allow']),
    domains: Type.Array(Type.String({ minLength: 1, maxLength: 253 }), { maxItems: 500 }),
    lists: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 10 }),
    whenUnknown,
  },
  { additionalProperties: false },
)

export const node = defineCondition({
  type: 'link-domains',
  version: 1,
  schema,
  defaults: { mode: 'deny', domains: [], lists: [], whenUnknown: 'no' },
  ports: yesNoPorts,
  fields: { lists: ['lists'] },
  outputs: { domains: 'list' },
  check: (config) =>
    config.domains.length + config.lists.length > 0
      ? []
      : [{ field: '/domains', en: 'Name a domain or a list', de: 'Nenne eine Domain oder eine Liste' }],
  needs: (config, { event }) => {
    const text = subjectText(event, 'both')
    if (findLinks(text).length === 0) return []
    return config.lists.map((list): FactRequest => ({ kind: 'list-match', list, text, match: 'domain' }))
  },
  choose: (config, { event }, facts) => {
    const links = findLinks(subjectText(event, 'both'))
    if (links.length === 0) return { port: 'no', reason: 'has no link', output: { domains: [] } }
    const entries = [...config.domains]
    const unread: string[] = []
    config.lists.forEach((list, at) => {
      const read = readStrings(facts[at], 'entries')
      if (read.known) entries.push(...read.value)
      else unread.push(`list ${list}: ${read.why}`)
    })
    const listed = (host: string) => entries.some((entry) => domainMatches(host, entry))
    const hits = links.filter((link) => listed(link.hostname) === (config.mode === 'deny'))
    const domains = [...new Set(hits.map((link) => link.domain))]
    // An unread list may hold what was not found: it leaves open a "no" of deny and a "yes" of allow.
    const open = unread.length > 0 && (config.mode === 'deny' ? hits.length === 0 : hits.length > 0)
    if (open) return { ...unknown(config.whenUnknown, unread.join('; ')), output: { domains: [] } }
    const said = domains.slice(0, 5).join(', ')
    const choice =
      config.mode === 'deny'
        ? yesOrNo(hits.length > 0, { yes: `links to ${said}`, no: 'links to none of these domains' })
        : yesOrNo(hits.length > 0, {
            yes: `links to ${said}, which is not allowed`,
            no: 'links to allowed domains only',
          })
    return { ...choice, output: { domains } }
  },
})
