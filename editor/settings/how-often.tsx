import type { RuleSettings } from '../../workflows/graph/rule-settings.ts'
import { DurationField } from '../inspector/duration-field.tsx'
import { useWords } from '../words/language.ts'
import { Labelled, Radios, Section } from './panel-parts.tsx'
import { panelWords } from './panel-words.ts'

type Reentry = RuleSettings['reentry']
const limits = ['every time', 'once', 'once-per', 'one at a time'] as const
const keys = ['member', 'thread', 'post', 'event'] as const

/** How often the rule meets the same member, thread, post or event. */
export function HowOften({ reentry, onChange }: { reentry: Reentry; onChange: (reentry: Reentry) => void }) {
  const { read } = useWords()
  const { limit } = reentry
  const chosen = typeof limit === 'string' ? limit : 'once-per'
  return (
    <Section title={panelWords.often}>
      <Radios
        label={panelWords.often}
        value={chosen}
        options={limits.map((key) => ({ key, words: panelWords[key] }))}
        onChange={(key) =>
          onChange({
            // “Once per event” would say nothing: a member is what people mean.
            key: key !== 'every time' && reentry.key === 'event' ? 'member' : reentry.key,
            limit: key === 'once-per' ? { oncePer: 'P30D' } : key,
          })
        }
      />
      {typeof limit === 'object' && (
        <Labelled label={panelWords.within}>
          <DurationField
            label={read(panelWords.within)}
            value={limit.oncePer}
            onChange={(oncePer) => onChange({ ...reentry, limit: { oncePer } })}
          />
        </Labelled>
      )}
      {limit !== 'every time' && (
        <label className="field">
          <span>{read(panelWords.key)}</span>
          <select
            value={reentry.key}
            onChange={({ target }) => {
              const key = keys.find((one) => one === target.value)
              if (key) onChange({ ...reentry, key })
            }}
          >
            {keys.map((key) => (
              <option key={key} value={key}>
                {read(panelWords[key])}
              </option>
            ))}
          </select>
        </label>
      )}
    </Section>
  )
}
