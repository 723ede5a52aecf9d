import './fields.css'
import type { JsonValue } from '../../../nodes/contract/json.ts'
import { ChipField } from '../../controls/chip-field.tsx'

interface Props {
  label: string
  choices: readonly JsonValue[]
  shown: (choice: JsonValue) => string
  value: readonly JsonValue[]
  onChange: (value: JsonValue[]) => void
}

/** Several of what there is to choose from, kept in the order of the choices: few as switches, many as chips. */
export function ChoicesField({ label, choices, shown, value, onChange }: Props) {
  const put = (chosen: readonly string[]) =>
    onChange(choices.filter((choice) => chosen.includes(String(choice))))
  if (choices.length > 7)
    return (
      <ChipField
        label={label}
        values={value.map(String)}
        options={choices.map((choice) => ({
          ...{ value: String(choice), label: shown(choice) },
          keywords: String(choice),
        }))}
        onChange={put}
      />
    )
  return (
    <fieldset className="choices">
      <legend className="unseen">{label}</legend>
      {choices.map((choice) => (
        <label key={String(choice)}>
          <input
            type="checkbox"
            checked={value.includes(choice)}
            onChange={({ target }) =>
              put([...value.filter((one) => one !== choice), ...(target.checked ? [choice] : [])].map(String))
            }
          />
          {shown(choice)}
        </label>
      ))}
    </fieldset>
  )
}
