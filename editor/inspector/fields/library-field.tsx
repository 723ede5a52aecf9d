import './fields.css'
import type { JsonValue } from '../../../nodes/contract/json.ts'
import type { LibraryItem, LibraryKind } from '../../api/library.ts'
import { ChipField } from '../../controls/chip-field.tsx'
import { Combobox } from '../../controls/combobox.tsx'
import { useWords } from '../../words/language.ts'
import { inspectorWords } from '../inspector-words.ts'
import { useLibrary } from '../use-abilities.ts'

interface Props {
  label: string
  kind: LibraryKind
  many: boolean
  value: JsonValue | undefined
  onChange: (value: JsonValue | undefined) => void
}

/** Items of the library by name; a name that is not there is kept and said to be missing. */
export function LibraryField({ label, kind, many, value, onChange }: Props) {
  const { read } = useWords()
  const items = useLibrary(kind)
  const chosen = Array.isArray(value) ? value.map(String) : typeof value === 'string' && value ? [value] : []
  const missing = chosen.filter((name) => !items.some((item) => item.name === name))
  const options = items.map((item) => ({ value: item.name, label: item.name, about: aboutOf(item) }))
  return (
    <>
      {many ? (
        <ChipField label={label} values={chosen} options={options} onChange={onChange} />
      ) : (
        <Combobox
          label={label}
          value={chosen[0] ?? ''}
          options={options}
          placeholder={read(inspectorWords[kind === 'template' ? 'own-text' : 'without-end'])}
          onChange={(name) => onChange(name === '' ? undefined : name)}
        />
      )}
      {missing.length > 0 && (
        <small className="wrong">
          {missing.join(', ')}: {read(inspectorWords['not-in-library'])}
        </small>
      )}
      <small>
        {items.length === 0 && kind === 'list' && `${read(inspectorWords['no-list'])} `}
        <a href={`/library/${kind}${chosen[0] ? `/${encodeURIComponent(chosen[0])}` : ''}`}>
          {read(inspectorWords['open-library'])}
        </a>
      </small>
    </>
  )
}

/** The beginning of what is in it. */
function aboutOf({ content }: LibraryItem): string | undefined {
  const { entries, texts } = content
  if (Array.isArray(entries)) {
    const first = entries
      .slice(0, 3)
      .flatMap((entry) =>
        typeof entry === 'object' && entry !== null && !Array.isArray(entry) && typeof entry.text === 'string'
          ? [entry.text]
          : [],
      )
    return `${entries.length}: ${first.join(', ')}${entries.length > 3 ? ' …' : ''}`
  }
  if (typeof texts === 'object' && texts !== null && !Array.isArray(texts))
    return Object.values(texts).map(String)[0]?.slice(0, 60)
  return undefined
}
