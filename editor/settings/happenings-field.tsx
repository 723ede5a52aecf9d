import { eventTypes } from '../../nodes/contract/event.ts'
import type { ExitEvent } from '../../workflows/graph/rule-settings.ts'
import { ChipField } from '../controls/chip-field.tsx'
import { ConditionField } from '../inspector/condition/condition-field.tsx'
import { choiceWords } from '../words/choice-words.ts'
import { useWords } from '../words/language.ts'
import { panelWords } from './panel-words.ts'

const kinds = ['member', 'thread', 'post'] as const

interface Props {
  label: string
  events: readonly ExitEvent[]
  onChange: (events: ExitEvent[]) => void
}

/** Events that end a run or reach its goal: which, of whom, and only if. */
export function HappeningsField({ label, events, onChange }: Props) {
  const { read } = useWords()
  const options = eventTypes.map((type) => {
    const words = choiceWords[type]
    return { value: type, label: words ? read(words) : type, keywords: type }
  })
  const put = (at: number, event: ExitEvent) =>
    onChange(events.map((old, index) => (index === at ? event : old)))
  return (
    <div className="happenings">
      {events.map((event, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
        <fieldset key={at} className="entry">
          <legend className="unseen">{`${label} ${at + 1}`}</legend>
          <ChipField
            label={read(panelWords.happens)}
            values={event.types}
            options={options}
            placeholder={event.types.length === 0 ? read(panelWords.happens) : undefined}
            onChange={(types) =>
              put(at, { ...event, types: eventTypes.filter((type) => types.includes(type)) })
            }
          />
          <label className="row">
            <span>{read(panelWords.of)}</span>
            <select
              value={event.of}
              onChange={({ target }) => {
                const of = kinds.find((kind) => kind === target.value)
                if (of) put(at, { ...event, of })
              }}
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {read(panelWords[kind])}
                </option>
              ))}
            </select>
          </label>
          {event.when !== undefined && (
            <ConditionField
              label={read(panelWords['only-if'])}
              value={event.when}
              gives="bool"
              onChange={(when) => put(at, { ...event, when })}
            />
          )}
          <div className="row">
            <button
              type="button"
              onClick={() => {
                const { when, ...rest } = event
                put(at, when === undefined ? { ...rest, when: '' } : rest)
              }}
            >
              {read(panelWords[event.when === undefined ? 'add-condition' : 'remove-condition'])}
            </button>
            <button type="button" onClick={() => onChange(events.filter((_old, index) => index !== at))}>
              {read(panelWords['remove-happening'])}
            </button>
          </div>
        </fieldset>
      ))}
      <button type="button" onClick={() => onChange([...events, { types: ['member.left'], of: 'member' }])}>
        {read(panelWords['add-happening'])}
      </button>
    </div>
  )
}
