import type { RuleSettings } from '../../workflows/graph/rule-settings.ts'
import { changeSettings } from '../document/commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { DurationField } from '../inspector/duration-field.tsx'
import { LinesField } from '../inspector/lines-field.tsx'
import { useWords } from '../words/language.ts'
import type { WordKey } from '../words/words.ts'

const purposes = ['safety', 'service', 'engagement'] as const
const keys = ['event', 'member', 'thread', 'post'] as const
const limits = ['every time', 'once', 'one at a time'] as const

/** What a rule is for, whom it leaves alone, how often it may run. */
export function RuleSettingsPanel() {
  const { settings } = useRuleDocument((document) => document.history.graph)
  const perform = useRuleDocument((document) => document.perform)
  const { say } = useWords()
  const change = (part: Partial<RuleSettings>) => perform(changeSettings(part))
  const { purpose, scope, exempt, reentry, maximumEventAge, caps } = settings
  const limit = typeof reentry.limit === 'string' ? reentry.limit : 'once-per'
  return (
    <div>
      <h2>{say('rule-settings')}</h2>
      <Choice
        label="purpose"
        value={purpose}
        options={purposes}
        onChange={(purpose) => change({ purpose })}
      />
      <Lines
        label="spaces"
        value={scope.spaces.include}
        onChange={(include) => change({ scope: { ...scope, spaces: { ...scope.spaces, include } } })}
      />
      <Lines
        label="exempt-roles"
        value={exempt.roles}
        onChange={(roles) => change({ exempt: { ...exempt, roles } })}
      />
      <Lines
        label="exempt-members"
        value={exempt.members}
        onChange={(members) => change({ exempt: { ...exempt, members } })}
      />
      <label className="field">
        <span>{say('own-accounts')}</span>
        <input
          type="checkbox"
          checked={exempt.ownAccounts}
          onChange={(event) => change({ exempt: { ...exempt, ownAccounts: event.target.checked } })}
        />
      </label>
      <Choice
        label="reentry-limit"
        value={limit}
        options={[...limits, 'once-per']}
        onChange={(limit) =>
          change({ reentry: { ...reentry, limit: limit === 'once-per' ? { oncePer: 'P1D' } : limit } })
        }
      />
      {typeof reentry.limit === 'object' && (
        <Time
          label="once-per"
          value={reentry.limit.oncePer}
          onChange={(oncePer) => change({ reentry: { ...reentry, limit: { oncePer } } })}
        />
      )}
      <Choice
        label="reentry-key"
        value={reentry.key}
        options={keys}
        onChange={(key) => change({ reentry: { ...reentry, key } })}
      />
      <Time
        label="event-age"
        value={maximumEventAge}
        onChange={(maximumEventAge) => change({ maximumEventAge })}
      />
      <label className="field">
        <span>{say('caps')}</span>
        <input
          type="number"
          min={1}
          max={100000}
          value={caps.restrictivePerHour}
          onChange={({ target }) =>
            change({ caps: { restrictivePerHour: Math.max(1, target.valueAsNumber || 1) } })
          }
        />
      </label>
    </div>
  )
}

interface ChoiceProps<T extends WordKey> {
  label: WordKey
  value: T
  options: readonly T[]
  onChange: (value: T) => void
}
function Choice<T extends WordKey>({ label, value, options, onChange }: ChoiceProps<T>) {
  const { say } = useWords()
  const choose = (text: string) => {
    const chosen = options.find((option) => option === text)
    if (chosen) onChange(chosen)
  }
  return (
    <label className="field">
      <span>{say(label)}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {say(option)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Lines(props: { label: WordKey; value: readonly string[]; onChange: (lines: string[]) => void }) {
  const { say } = useWords()
  return (
    <div className="field">
      <span>{say(props.label)}</span>
      <LinesField {...props} label={say(props.label)} />
      <small>{say('one-a-line')}</small>
    </div>
  )
}

function Time(props: { label: WordKey; value: string; onChange: (iso: string) => void }) {
  const { say } = useWords()
  return (
    <div className="field">
      <span>{say(props.label)}</span>
      <DurationField {...props} label={say(props.label)} />
    </div>
  )
}
