import type { RuleSummary } from '../api/rules.ts'

export type RuleState = 'live' | 'off' | 'draft'
export interface RuleSearch {
  text: string
  state: RuleState | null
  tag: string | null
}

export const everything: RuleSearch = { text: '', state: null, tag: null }

export const stateOf = ({ live, latest }: RuleSummary): RuleState =>
  live !== null ? 'live' : latest > 0 ? 'off' : 'draft'

/** Rules that have every word of the search somewhere in name, folder, tags or owner. */
export function findRules(rules: readonly RuleSummary[], { text, state, tag }: RuleSearch): RuleSummary[] {
  const wanted = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return rules.filter((rule) => {
    const { name, folder, tags, owner } = rule
    const said = [name, folder, owner, ...tags].join(' ').toLocaleLowerCase()
    return (
      wanted.every((word) => said.includes(word)) &&
      (state === null || stateOf(rule) === state) &&
      (tag === null || tags.includes(tag))
    )
  })
}

/** Rules by folder, those in none last; within a folder by name. */
export function byFolder(rules: readonly RuleSummary[]): { folder: string; rules: RuleSummary[] }[] {
  const folders = new Map<string, RuleSummary[]>()
  for (const rule of rules) folders.set(rule.folder, [...(folders.get(rule.folder) ?? []), rule])
  return [...folders]
    .map(([folder, some]) => ({ folder, rules: some.toSorted((a, b) => a.name.localeCompare(b.name)) }))
    .toSorted((a, b) => Number(a.folder === '') - Number(b.folder === '') || a.folder.localeCompare(b.folder))
}
