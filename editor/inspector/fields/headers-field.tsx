import './fields.css'
import type { JsonObject, JsonValue } from '../../../nodes/contract/json.ts'
import { IconButton } from '../../controls/icon.tsx'
import { useWords } from '../../words/language.ts'
import { inspectorWords } from '../inspector-words.ts'

interface Props {
  label: string
  value: JsonObject
  onChange: (value: JsonValue) => void
}

/** Names with a text each: the headers of a request. */
export function HeadersField({ label, value, onChange }: Props) {
  const { say, read } = useWords()
  const rows = Object.entries(value).map(([name, text]) => [name, String(text)] as const)
  const put = (changed: readonly (readonly [string, string])[]) => onChange(Object.fromEntries(changed))
  return (
    <div className="headers">
      {rows.map(([name, text], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps its place while its name is typed
        <div key={at} className="header-row">
          <input
            aria-label={`${label} ${at + 1}: ${read(inspectorWords.header)}`}
            value={name}
            onChange={({ target }) =>
              put(rows.map((row, index) => (index === at ? [target.value, text] : row)))
            }
          />
          <input
            aria-label={`${label} ${at + 1}: ${read(inspectorWords['header-value'])}`}
            value={text}
            onChange={({ target }) =>
              put(rows.map((row, index) => (index === at ? [name, target.value] : row)))
            }
          />
          <IconButton
            icon="close"
            label={`${say('remove-entry')}: ${name}`}
            onClick={() => put(rows.filter((_row, index) => index !== at))}
          />
        </div>
      ))}
      <button type="button" onClick={() => put([...rows, ['x-name', '']])}>
        {say('add-entry')}
      </button>
    </div>
  )
}
