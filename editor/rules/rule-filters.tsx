import type { RuleSummary } from '../api/rules.ts'
import { useWords } from '../words/language.ts'
import type { RuleSearch } from './find-rules.ts'

interface Props {
  rules: readonly RuleSummary[]
  search: RuleSearch
  onSearch: (search: RuleSearch) => void
}

const states = ['live', 'silent', 'off', 'draft'] as const satisfies readonly RuleSearch['state'][]

/** What narrows the list of rules. */
export function RuleFilters({ rules, search, onSearch }: Props) {
  const { say } = useWords()
  const tags = [...new Set(rules.flatMap((rule) => rule.tags))].toSorted((a, b) => a.localeCompare(b))
  return (
    <search className="row">
      <input
        type="search"
        className="grow"
        aria-label={say('find-rules')}
        placeholder={say('find-rules')}
        value={search.text}
        onChange={(event) => onSearch({ ...search, text: event.target.value })}
      />
      <select
        aria-label={say('status')}
        value={search.state ?? ''}
        onChange={({ target: { value } }) =>
          onSearch({ ...search, state: states.find((state) => state === value) ?? null })
        }
      >
        <option value="">{say('every-state')}</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {say(state)}
          </option>
        ))}
      </select>
      {tags.length > 0 && (
        <select
          aria-label={say('tags')}
          value={search.tag ?? ''}
          onChange={({ target: { value } }) => onSearch({ ...search, tag: value || null })}
        >
          <option value="">{say('every-tag')}</option>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </select>
      )}
    </search>
  )
}
