import type { RuleSummary } from '../api/rules.ts'
import type { RunFilter } from '../api/runs.ts'
import { useWords } from '../words/language.ts'
import { outcomeWords, runWords as words } from './run-words.ts'

interface Props {
  filter: RunFilter
  rules: readonly RuleSummary[]
  onChange: (changed: RunFilter) => void
  onClear: () => void
}

const statuses = ['running', 'failed']
const outcomes = ['finished', 'stopped', 'left', 'goal', 'cancelled']

/** By rule, by how it ended, by member and time. */
export function RunFilters({ filter, rules, onChange, onClear }: Props) {
  const { read } = useWords()
  const ending = filter.rests === 'ledger' ? 'held' : (filter.status ?? filter.outcome ?? '')
  const setEnding = (value: string) =>
    onChange({
      rests: value === 'held' ? 'ledger' : '',
      status: statuses.includes(value) ? value : '',
      outcome: outcomes.includes(value) ? value : '',
    })
  const day = (name: 'since' | 'until') => (
    <label>
      {read(words[name])}
      <input
        type="date"
        value={filter[name] ?? ''}
        onChange={({ target }) => onChange({ [name]: target.value })}
      />
    </label>
  )
  return (
    <search className="filters-row">
      <label>
        {read(words.rule)}
        <select value={filter.rule ?? ''} onChange={({ target }) => onChange({ rule: target.value })}>
          <option value="">{read(words['any-rule'])}</option>
          {rules.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {read(words.outcome)}
        <select value={ending} onChange={({ target }) => setEnding(target.value)}>
          <option value="">{read(words['any-outcome'])}</option>
          {['running', 'held', 'failed', ...outcomes].map((one) => (
            <option key={one} value={one}>
              {read(outcomeWords[one] ?? { en: one, de: one })}
            </option>
          ))}
        </select>
      </label>
      <label>
        {read(words.member)}
        <input
          key={filter.member}
          defaultValue={filter.member ?? ''}
          placeholder={read(words['member-hint'])}
          onBlur={({ target }) =>
            target.value !== (filter.member ?? '') && onChange({ member: target.value })
          }
          onKeyDown={(event) =>
            event.key === 'Enter' && onChange({ member: event.currentTarget.value.trim() })
          }
        />
      </label>
      {day('since')}
      {day('until')}
      {Object.keys(filter).length > 0 && (
        <button type="button" onClick={onClear}>
          {read(words['clear-filters'])}
        </button>
      )}
    </search>
  )
}
