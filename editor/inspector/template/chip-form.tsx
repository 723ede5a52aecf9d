import { useState } from 'react'
import { Float } from '../../controls/popover.tsx'
import { useWords } from '../../words/language.ts'
import type { ValueField } from '../condition/condition-fields.ts'
import type { FoundValue, PlacedValue } from './placed-values.ts'
import { templateWords as words } from './template-words.ts'
import { placedField, timeLooks } from './value-looks.ts'
import { fieldOf } from './value-names.ts'

export interface OpenChip {
  found: FoundValue
  wrong: string | undefined
  at: { x: number; y: number }
}

interface Props {
  chip: OpenChip
  fields: readonly ValueField[]
  /** Without a value the chip goes. */
  onChange: (value: PlacedValue | undefined) => void
  onClose: () => void
}

/** A chip: which value it is, how a moment is written, and what stands there when there is none. */
export function ChipForm({ chip, fields, onChange, onClose }: Props) {
  const { read, language } = useWords()
  const [{ path, filters, otherwise }, setValue] = useState<PlacedValue>(chip.found)
  const chosen = fieldOf(path, fields)
  const looks = timeLooks(language)
  const [look] = filters
  const groups = [...new Map(fields.map(({ group }) => [group.en, group])).values()]
  const choose = (chosenPath: string) => {
    const field = fields.find((one) => one.path === chosenPath)
    if (field) setValue({ ...placedField(field, language, filters.includes('json')), otherwise })
  }
  return (
    <Float label={read(words.change)} anchor={chip.at} onClose={onClose}>
      <form
        className="chip-form"
        onSubmit={(event) => {
          event.preventDefault()
          onChange({ path, filters, otherwise })
        }}
      >
        <label className="field">
          <span>{read(words.value)}</span>
          <select value={chosen?.path ?? ''} onChange={({ target }) => choose(target.value)}>
            {!chosen && <option value="">{path.join('.')}</option>}
            {groups.map((group) => (
              <optgroup key={group.en} label={read(group)}>
                {fields
                  .filter((field) => field.group.en === group.en)
                  .map((field) => (
                    <option key={field.path} value={field.path}>
                      {read(field.label)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
          {!chosen && chip.wrong && <small className="wrong">{chip.wrong}</small>}
        </label>
        {chosen?.kind === 'time' && (
          <label className="field">
            <span>{read(words['written-as'])}</span>
            <select
              value={look ?? ''}
              onChange={({ target: { value } }) =>
                setValue({ path, filters: value ? [value] : [], otherwise })
              }
            >
              {looks.map(({ filter, example }) => (
                <option key={filter} value={filter}>
                  {example}
                </option>
              ))}
              <option value="">{read(words.exactly)}</option>
              {look !== undefined && !looks.some(({ filter }) => filter === look) && (
                <option value={look}>{look}</option>
              )}
            </select>
          </label>
        )}
        <label className="field">
          <span>{read(words.otherwise)}</span>
          <input
            maxLength={200}
            value={otherwise}
            onChange={({ target }) => setValue({ path, filters, otherwise: target.value })}
          />
        </label>
        <div className="row">
          <button type="button" className="grow" onClick={() => onChange(undefined)}>
            {read(words['take-out'])}
          </button>
          <button type="submit" className="main grow">
            {read(words.done)}
          </button>
        </div>
      </form>
    </Float>
  )
}
