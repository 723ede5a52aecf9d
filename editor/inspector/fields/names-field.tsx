import type { JsonValue } from '../../../nodes/contract/json.ts'
import { ChipField } from '../../controls/chip-field.tsx'
import { Combobox } from '../../controls/combobox.tsx'
import { type Menu, optionsOf, useAbilities } from '../use-abilities.ts'

interface NamesProps {
  label: string
  menu: Menu
  values: readonly string[]
  placeholder?: string
  onChange: (values: string[]) => void
}

/** Several spaces, roles, tags or connections; what the connection does not list may be typed. */
export function NamesField({ label, menu, values, placeholder, onChange }: NamesProps) {
  const options = optionsOf(useAbilities(), menu)
  return (
    <ChipField
      label={label}
      values={values}
      options={options}
      placeholder={values.length === 0 ? placeholder : undefined}
      onChange={onChange}
      free={menu !== 'connections'}
    />
  )
}

interface NameProps {
  label: string
  menu: Menu
  value: JsonValue | undefined
  onChange: (value: string) => void
}

/** One of them. */
export function NameField({ label, menu, value, onChange }: NameProps) {
  const options = optionsOf(useAbilities(), menu)
  return (
    <Combobox
      label={label}
      value={typeof value === 'string' ? value : ''}
      options={options}
      onChange={onChange}
      free
    />
  )
}
