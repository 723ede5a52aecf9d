import type { RuleSummary } from '../api/rules.ts'

export type RuleState = 'live' | 'off' | 'draft'
export interface RuleSearch {
  text: string
  /** `silent`: it is live and never acted, so something about it may be wrong. */
  state: RuleState | 'silent' | null
  tag: string | null
}

export const everything: RuleSearch = { text: '', state: null, tag: null }

export const stateOf = ({ live, latest }: RuleSummary): RuleState =>
  live !== null ? 'live' : latest > 0 ? 'off' : 'draft'

/** Rules that have every word of the search somewhere in name, folder, tags or owner; `acted` are those that ever did. */
export function findRules(
  rules: readonly RuleSummary[],
  { text, state, tag }: RuleSearch,
  acted: ReadonlySet<string> = new Set(),
): RuleSummary[] {
  const wanted = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return rules.filter((rule) => {
    const { name, folder, tags, owner } = rule
    const said = [name, folder, owner, ...tags].join(' ').toLocaleLowerCase()
    return (
      wanted.every((word) => said.includes(word)) &&
      (state === null || stateOf(rule) === (state === 'silent' ? 'live' : state)) &&
      (state !== 'silent' || !acted.has(rule.id)) &&
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
