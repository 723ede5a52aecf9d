import type { RuleSettings } from '../../workflows/graph/rule-settings.ts'
import { ConditionField } from '../inspector/condition/condition-field.tsx'
import { useWords } from '../words/language.ts'
import { HappeningsField } from './happenings-field.tsx'
import { Labelled, Section } from './panel-parts.tsx'
import { panelWords } from './panel-words.ts'

interface Props {
  exits: RuleSettings['exits']
  goal: RuleSettings['goal']
  onChange: (change: Pick<RuleSettings, 'exits'> | { goal: RuleSettings['goal'] }) => void
}

/** What ends a run before its last card, and what it is to reach. */
export function EndsAndGoal({ exits, goal, onChange }: Props) {
  const { read } = useWords()
  const turn = () => {
    const { when, ...rest } = exits
    onChange({ exits: when === undefined ? { ...rest, when: '' } : rest })
  }
  return (
    <>
      <Section title={panelWords.ends} hint={panelWords['ends-hint']}>
        <HappeningsField
          label={read(panelWords.ends)}
          events={exits.events}
          onChange={(events) => onChange({ exits: { ...exits, events } })}
        />
        {exits.when !== undefined && (
          <Labelled label={panelWords['ends-when']}>
            <ConditionField
              label={read(panelWords['ends-when'])}
              value={exits.when}
              gives="bool"
              onChange={(when) => onChange({ exits: { ...exits, when } })}
            />
          </Labelled>
        )}
        <button type="button" onClick={turn}>
          {read(panelWords[exits.when === undefined ? 'add-condition' : 'remove-condition'])}
        </button>
      </Section>
      <Section title={panelWords.goal} hint={panelWords['goal-hint']}>
        {goal && (
          <>
            <label className="field">
              <span>{read(panelWords['goal-name'])}</span>
              <input
                maxLength={200}
                value={goal.name}
                onChange={({ target }) => onChange({ goal: { ...goal, name: target.value } })}
              />
            </label>
            <Labelled label={panelWords['goal-reached']}>
              <HappeningsField
                label={read(panelWords['goal-reached'])}
                events={goal.events}
                onChange={(events) => onChange({ goal: { ...goal, events } })}
              />
            </Labelled>
          </>
        )}
        <button
          type="button"
          onClick={() =>
            onChange({
              goal: goal
                ? undefined
                : {
                    name: read(panelWords['goal-name']),
                    events: [{ types: ['post.created'], of: 'member' }],
                  },
            })
          }
        >
          {read(panelWords[goal ? 'remove-goal' : 'add-goal'])}
        </button>
      </Section>
    </>
  )
}
