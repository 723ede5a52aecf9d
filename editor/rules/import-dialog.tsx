import './questions.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Abilities, listAbilities } from '../api/abilities.ts'
import { Dialog } from '../controls/dialog.tsx'
import { DialogButtons } from '../controls/dialog-buttons.tsx'
import {
  foreignNames,
  type PlaceKind,
  type PlaceMapping,
  type PlaceNames,
  type RuleFile,
  withNames,
} from '../document/rule-file.ts'
import { useReader, useWords } from '../words/language.ts'

interface Props {
  file: RuleFile
  /** What is done with it: the words on the button, and the deed. */
  action: string
  onDone: (file: RuleFile) => void
  onClose: () => void
  /** The name is asked only where a rule is made. */
  named?: boolean
}

const kinds = ['connections', 'roles', 'spaces'] as const
const nothing: PlaceMapping = { connections: {}, roles: {}, spaces: {} }

/** A rule from a file: what it names of another place is mapped to what is here. */
export function ImportDialog({ file, action, onDone, onClose, named }: Props) {
  const { say } = useWords()
  const here = usePlaceNames()
  const [mapping, setMapping] = useState<PlaceMapping>(nothing)
  const [name, setName] = useState(file.name)
  if (!here) return null
  const foreign = foreignNames(file.graph, here)
  const isForeign = kinds.some((kind) => foreign[kind].length > 0)
  const set = (kind: PlaceKind, from: string, to: string | null) =>
    setMapping({ ...mapping, [kind]: { ...mapping[kind], [from]: to } })
  return (
    <Dialog
      title={say('import-title')}
      onClose={onClose}
      footer={
        <DialogButtons
          act={action}
          disabled={named && name.trim() === ''}
          onCancel={onClose}
          does={{
            is: 'act',
            onAct: () => onDone({ name: name.trim(), graph: withNames(file.graph, mapping) }),
          }}
        />
      }
    >
      {named && (
        <label className="field">
          <span>{say('rule-name')}</span>
          <input maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
        </label>
      )}
      {isForeign && <p>{say('import-hint')}</p>}
      {kinds.map((kind) => (
        <Names
          key={kind}
          kind={kind}
          foreign={foreign[kind]}
          here={here[kind]}
          calls={(one) => (kind === 'connections' ? (here.called.get(one) ?? one) : one)}
          chosen={mapping[kind]}
          onSet={(from, to) => set(kind, from, to)}
        />
      ))}
    </Dialog>
  )
}

interface NamesProps {
  kind: PlaceKind
  foreign: readonly string[]
  here: readonly string[]
  /** A connection is saved by its id and known by its name. */
  calls: (one: string) => string
  chosen: PlaceMapping[PlaceKind]
  onSet: (from: string, to: string | null) => void
}

function Names({ kind, foreign, here, calls, chosen, onSet }: NamesProps) {
  const { say } = useWords()
  if (foreign.length === 0) return null
  return (
    <fieldset className="question">
      <legend>{say(`import-${kind}`)}</legend>
      {foreign.map((name) => {
        const to = chosen[name]
        return (
          <label key={name} className="field">
            <span>{name}</span>
            <select
              value={to === null ? 'out' : to === undefined ? 'keep' : `to ${to}`}
              onChange={({ target: { value } }) =>
                onSet(name, value === 'out' ? null : value === 'keep' ? name : value.slice('to '.length))
              }
            >
              <option value="keep">{say('keep-as-is', { name })}</option>
              <option value="out">{say('leave-out')}</option>
              {here.map((one) => (
                <option key={one} value={`to ${one}`}>
                  {calls(one)}
                </option>
              ))}
            </select>
          </label>
        )
      })}
    </fieldset>
  )
}

/** What there is in this community; null until it is known. */
function usePlaceNames(): (PlaceNames & { called: ReadonlyMap<string, string> }) | null {
  const community = useReader((reader) => reader.community)
  const { data, isError } = useQuery({
    queryKey: ['abilities', community],
    queryFn: () => listAbilities(community),
    enabled: community !== '',
  })
  if (!data) return isError ? { connections: [], roles: [], spaces: [], called: new Map() } : null
  const all = (pick: (of: Abilities) => readonly string[]) => [...new Set(data.flatMap(pick))]
  return {
    called: new Map(data.map(({ connection, name }) => [connection, name])),
    connections: all(({ connection }) => [connection]),
    roles: all(({ roles }) => roles),
    spaces: all(({ spaces }) => spaces),
  }
}
