import { IconButton } from '../controls/icon.tsx'
import { freshId } from '../document/fresh-id.ts'
import { useWords } from '../words/language.ts'
import { filled } from '../words/said.ts'
import { connectionWords as words } from './connection-words.ts'

export interface Pair {
  /** Keeps its place while it is typed. */
  key: string
  name: string
  value: string
}

interface Props {
  label: string
  pairs: readonly Pair[]
  onChange: (pairs: readonly Pair[]) => void
}

/** Names with a secret each: the headers of every request. */
export function SecretPairs({ label, pairs, onChange }: Props) {
  const { read } = useWords()
  const change = (key: string, changed: Partial<Pair>) =>
    onChange(pairs.map((pair) => (pair.key === key ? { ...pair, ...changed } : pair)))
  return (
    <fieldset className="secret-pairs">
      <legend>{label}</legend>
      <p className="quiet">{read(pairs.length === 0 ? words['pairs-none'] : words['pairs-says'])}</p>
      {pairs.map(({ key, name, value }, at) => {
        const place = { n: String(at + 1) }
        return (
          <div key={key} className="secret-pair">
            <label className="field">
              <span>{filled(read(words['pair-name']), place)}</span>
              <input
                required
                autoComplete="off"
                spellCheck={false}
                placeholder="authorization"
                maxLength={200}
                pattern="[A-Za-z0-9!#$%&'*+.^_`\|~\-]+"
                title={read(words['pair-name-form'])}
                value={name}
                onChange={({ target }) => change(key, { name: target.value })}
              />
            </label>
            <label className="field">
              <span>{filled(read(words['pair-value']), place)}</span>
              <input
                type="password"
                required
                autoComplete="new-password"
                maxLength={4000}
                value={value}
                onChange={({ target }) => change(key, { value: target.value })}
              />
            </label>
            <IconButton
              icon="bin"
              label={filled(read(words['pair-remove']), { name: name || String(at + 1) })}
              onClick={() => onChange(pairs.filter((pair) => pair.key !== key))}
            />
          </div>
        )
      })}
      <button
        type="button"
        onClick={() =>
          onChange([
            ...pairs,
            {
              key: freshId(
                'pair',
                pairs.map((pair) => pair.key),
              ),
              name: '',
              value: '',
            },
          ])
        }
      >
        {read(words['pair-add'])}
      </button>
    </fieldset>
  )
}
