import { useMemo } from 'react'
import type { JsonValue } from '../../../nodes/contract/json.ts'
import { ChipField } from '../../controls/chip-field.tsx'
import { Combobox } from '../../controls/combobox.tsx'
import { useWords } from '../../words/language.ts'
import type { Suggestions } from '../control-of.ts'
import { suggestionsFor } from '../suggestions.ts'

interface Props {
  label: string
  from: Suggestions
  many: boolean
  value: JsonValue | undefined
  onChange: (value: JsonValue) => void
}

/** Any text, with what is likely to be meant. */
export function SuggestionField({ label, from, many, value, onChange }: Props) {
  const { language } = useWords()
  const options = useMemo(() => suggestionsFor(from, language), [from, language])
  if (many)
    return (
      <ChipField
        label={label}
        values={Array.isArray(value) ? value.map(String) : []}
        options={options}
        onChange={onChange}
        free
      />
    )
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
