import './settings.css'
import type { RuleSettings } from '../../workflows/graph/rule-settings.ts'
import { catalog } from '../canvas/catalog.ts'
import { changeSettings } from '../document/commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { DurationField } from '../inspector/duration-field.tsx'
import { useAbilities } from '../inspector/use-abilities.ts'
import { useWords } from '../words/language.ts'
import { EndsAndGoal } from './ends-and-goal.tsx'
import { HowOften } from './how-often.tsx'
import { Labelled, Radios, Section } from './panel-parts.tsx'
import { panelWords } from './panel-words.ts'
import { brakesSentence, settingsSentence } from './settings-sentence.ts'
import { WhereAndWhom } from './where-and-whom.tsx'

const purposes = ['safety', 'service', 'engagement'] as const

/** What a rule is for, where it listens, whom it leaves alone, how often it may run; and what that comes to. */
export function RuleSettingsPanel() {
  const { settings, nodes } = useRuleDocument((document) => document.history.graph)
  const perform = useRuleDocument((document) => document.perform)
  const abilities = useAbilities()
  const { read } = useWords()
  const change = (part: Partial<RuleSettings>) => perform(changeSettings(part))
  const { purpose, scope, exempt, reentry, exits, goal, maximumEventAge, caps } = settings
  const triggers = nodes.flatMap(({ type, version, disabled }) =>
    !disabled && catalog.find(type, version)?.kind === 'trigger' ? [type] : [],
  )
  const connection = (id: string) => abilities.find((one) => one.connection === id)?.name ?? id
  return (
    <div className="rule-settings">
      <h2>{read(panelWords.title)}</h2>
      <p className="settings-sentence" aria-live="polite">
        {read(settingsSentence(settings, triggers, { connection }))}
        <small>{read(brakesSentence(settings))}</small>
      </p>
      <Section title={panelWords.purpose}>
        <Radios
          label={panelWords.purpose}
          value={purpose}
          options={purposes.map((key) => ({ key, words: panelWords[key], hint: panelWords[`${key}-hint`] }))}
          onChange={(purpose) => change({ purpose })}
        />
      </Section>
      <WhereAndWhom
        scope={scope}
        exempt={exempt}
        onScope={(scope) => change({ scope })}
        onExempt={(exempt) => change({ exempt })}
      />
      <HowOften reentry={reentry} onChange={(reentry) => change({ reentry })} />
      <EndsAndGoal exits={exits} goal={goal} onChange={change} />
      <Section title={panelWords.brakes}>
        <label className="field">
          <span>{read(panelWords.caps)}</span>
          <input
            type="number"
            min={1}
            max={100000}
            value={caps.restrictivePerHour}
            onChange={({ target }) =>
              change({
                caps: { restrictivePerHour: Math.min(100_000, Math.max(1, target.valueAsNumber || 1)) },
              })
            }
          />
          <small>{read(panelWords['caps-hint'])}</small>
        </label>
        <Labelled label={panelWords.age}>
          <DurationField
            label={read(panelWords.age)}
            value={maximumEventAge}
            onChange={(maximumEventAge) => change({ maximumEventAge })}
          />
        </Labelled>
      </Section>
    </div>
  )
}
