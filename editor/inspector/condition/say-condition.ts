import type { Language, Words } from '../../../nodes/contract/json.ts'
import { rememberRecent } from '../../../nodes/matching/recent-cache.ts'
import { commonFields } from './condition-fields.ts'
import { type Comparing, type ConditionQuery, isGroup } from './condition-query.ts'
import { comparisonWords } from './condition-words.ts'
import { readCondition } from './read-condition.ts'

const fields = new Map(commonFields.map((field) => [field.path, field]))
const kindOf = (path: string) => fields.get(path)?.kind ?? 'text'

/** A condition in words, where the menus can say it: `Number of posts is less than 3 and Space is "help"`. */
export const sayCondition: (text: string) => Words | undefined = rememberRecent(200, (text) => {
  const query = text.trim() === '' ? undefined : readCondition(text, kindOf)
  if (!query || query.rules.length === 0) return undefined
  return { en: sayGroup(query, 'en'), de: sayGroup(query, 'de') }
})

const joints = { and: { en: 'and', de: 'und' }, or: { en: 'or', de: 'oder' } } as const
const not: Words = { en: 'not', de: 'nicht' }

function sayGroup({ combinator, rules, not: isNot }: ConditionQuery, language: Language): string {
  const parts = rules.map((rule) => {
    if (!isGroup(rule)) return sayComparing(rule, language)
    const inner = sayGroup(rule, language)
    return rule.not || rule.rules.length < 2 ? inner : `(${inner})`
  })
  const said = parts.join(` ${joints[combinator][language]} `)
  return isNot ? `${not[language]} (${said})` : said
}

function sayComparing({ field, operator, value }: Comparing, language: Language): string {
  const compared = comparisonWords(operator, kindOf(field))[language]
  const name = `${fields.get(field)?.label[language] ?? field} ${compared}`
  if (operator === 'known' || operator === 'unknown') return name
  return `${name} ${typeof value === 'string' ? `"${value}"` : value}`
}
