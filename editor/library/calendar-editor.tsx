import type { JsonObject } from '../../nodes/contract/json.ts'
import { ChipField } from '../controls/chip-field.tsx'
import { IconButton } from '../controls/icon.tsx'
import { ChoicesField } from '../inspector/fields/choices-field.tsx'
import { SuggestionField } from '../inspector/fields/suggestion-field.tsx'
import { suggestionsFor } from '../inspector/suggestions.ts'
import { useWords } from '../words/language.ts'
import { libraryWords } from './library-words.ts'
import { type Hours, readHours, readNames } from './read-content.ts'

interface Props {
  content: JsonObject
  onChange: (content: JsonObject) => void
}

const weekdays = [1, 2, 3, 4, 5, 6, 7]

/** When somebody is there. */
export function CalendarEditor({ content, onChange }: Props) {
  const { read, language } = useWords()
  const hours = readHours(content)
  const holidays = readNames(content.holidays)
  const put = (changed: readonly Hours[]) =>
    onChange({ ...content, hours: changed.map((one) => ({ ...one })) })
  const change = (at: number, one: Hours) => put(hours.map((old, index) => (index === at ? one : old)))
  // The 4th of January 1970 was a Sunday.
  const dayName = (day: unknown) =>
    new Date(Date.UTC(1970, 0, 4 + Number(day))).toLocaleDateString(language, {
      ...{ weekday: 'short', timeZone: 'UTC' },
    })
  return (
    <>
      <div className="field">
        <span aria-hidden="true">{read(libraryWords['time-zone'])}</span>
        <SuggestionField
          label={read(libraryWords['time-zone'])}
          from="time-zones"
          many={false}
          value={content.timeZone}
          onChange={(timeZone) => onChange({ ...content, timeZone })}
        />
      </div>
      {hours.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: hours have no name but their place
        <fieldset key={at} className="wording">
          <legend>
            {read(libraryWords.hours)} {at + 1}
          </legend>
          <ChoicesField
            label={`${read(libraryWords.days)} ${at + 1}`}
            choices={weekdays}
            shown={dayName}
            value={one.days}
            onChange={(days) =>
              change(at, { ...one, days: days.flatMap((day) => (typeof day === 'number' ? [day] : [])) })
            }
          />
          <div className="row">
            {(['from', 'to'] as const).map((side) => (
              <label key={side} className="row">
                {read(libraryWords[side === 'from' ? 'opens' : 'closes'])}
                <input
                  type="time"
                  value={one[side] === '24:00' ? '00:00' : one[side]}
                  onChange={({ target }) => {
                    const end = side === 'to' && target.value === '00:00' ? '24:00' : target.value
                    if (end !== '') change(at, { ...one, [side]: end })
                  }}
                />
              </label>
            ))}
            <IconButton
              icon="bin"
              label={`${read(libraryWords.remove)}: ${read(libraryWords.hours)} ${at + 1}`}
              onClick={() => put(hours.filter((_old, index) => index !== at))}
            />
          </div>
        </fieldset>
      ))}
      <button
        type="button"
        onClick={() => put([...hours, { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }])}
      >
        {read(libraryWords['add-hours'])}
      </button>
      <div className="field closed-on">
        <span aria-hidden="true">{read(libraryWords.holidays)}</span>
        <ChipField
          label={read(libraryWords.holidays)}
          values={holidays}
          options={suggestionsFor('holidays', language)}
          placeholder="2026-12-24"
          onChange={(chosen) => onChange({ ...content, holidays: chosen })}
          free
        />
      </div>
    </>
  )
}
