import type { Verb } from '../../../nodes/contract/effect.ts'
import type { JsonValue } from '../../../nodes/contract/json.ts'
import { useWords } from '../../words/language.ts'
import { inspectorWords } from '../inspector-words.ts'
import { useAbilities } from '../use-abilities.ts'

interface Props {
  label: string
  verb: Verb | undefined
  value: JsonValue | undefined
  onChange: (value: string | undefined) => void
}

/** The connection to act through; those that can not do it are greyed, with the reason in their words. */
export function ConnectionField({ label, verb, value, onChange }: Props) {
  const { read } = useWords()
  const abilities = useAbilities()
  const chosen = typeof value === 'string' ? value : ''
  const known = abilities.some(({ connection }) => connection === chosen)
  return (
    <select
      aria-label={label}
      value={chosen}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    >
      <option value="">{read(inspectorWords['event-own'])}</option>
      {!known && chosen !== '' && <option value={chosen}>{chosen}</option>}
      {abilities.map(({ connection, name, verbs }) => {
        const unable = verb !== undefined && !verbs.includes(verb)
        return (
          <option key={connection} value={connection} disabled={unable && connection !== chosen}>
            {unable ? `${name} (${read(inspectorWords['not-on'])} ${name})` : name}
          </option>
        )
      })}
    </select>
  )
}
