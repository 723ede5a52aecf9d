import { useState } from 'react'
import {
  type Field,
  QueryBuilder,
  type RuleGroupType,
  type RuleType,
  type ValueEditorProps,
} from 'react-querybuilder'
import type { Words } from '../../../nodes/contract/json.ts'
import { useWords } from '../../words/language.ts'
import { optionsOf, useAbilities } from '../use-abilities.ts'
import type { ValueField } from './condition-fields.ts'
import { type Comparing, type ConditionQuery, comparisons, comparisonsOf } from './condition-query.ts'
import { builderWords, comparisonWords } from './condition-words.ts'

interface Props {
  query: ConditionQuery
  fields: readonly ValueField[]
  onChange: (query: ConditionQuery) => void
}

/** The condition as menus. It keeps what is half done; outside it is heard of as a query. */
export function ConditionBuilder({ query, fields, onChange }: Props) {
  const { read } = useWords()
  const [shown, show] = useState<RuleGroupType>(() => asGroup(query))
  const titled = (words: Words) => ({ title: read(words), label: read(words) })
  const known = withUnknown(fields, shown)
  const groups = [...new Set(known.map(({ group }) => read(group)))].map((label) => ({
    label,
    options: known
      .filter(({ group }) => read(group) === label)
      .map(
        (field): Field => ({
          name: field.path,
          value: field.path,
          label: read(field.label),
          inputType: field.kind === 'number' ? 'number' : 'text',
          ...(field.kind === 'boolean' && { valueEditorType: 'checkbox', defaultValue: true }),
          operators: comparisonsOf(field.kind).map((name) => ({
            ...{ name, value: name, label: read(comparisonWords(name, field.kind)) },
            ...((name === 'known' || name === 'unknown') && { arity: 'unary' }),
          })),
        }),
      ),
  }))
  return (
    <QueryBuilder
      fields={groups}
      query={shown}
      onQueryChange={(changed) => {
        show(changed)
        onChange(asQuery(changed))
      }}
      showNotToggle
      resetOnFieldChange
      controlElements={{ valueEditor: ValueEditor }}
      context={{ fields }}
      combinators={[
        { name: 'and', value: 'and', label: read(builderWords.and) },
        { name: 'or', value: 'or', label: read(builderWords.or) },
      ]}
      translations={{
        fields: titled(builderWords.field),
        operators: titled(builderWords.operator),
        value: titled(builderWords.value),
        combinators: titled(builderWords.combinator),
        notToggle: titled(builderWords.not),
        addRule: { title: read(builderWords['add-rule']), label: `+ ${read(builderWords['add-rule'])}` },
        addGroup: { title: read(builderWords['add-group']), label: `+ ${read(builderWords['add-group'])}` },
        removeRule: { title: read(builderWords.remove), label: '×' },
        removeGroup: { title: read(builderWords['remove-group']), label: '×' },
      }}
    />
  )
}

/** A text with suggestions from the connection where there are some. */
function ValueEditor({ value, handleOnChange, fieldData, operator, title, context }: ValueEditorProps) {
  const abilities = useAbilities()
  const fields: readonly ValueField[] = context.fields
  const field = fields.find(({ path }) => path === fieldData.value)
  if (operator === 'known' || operator === 'unknown') return null
  if (field?.kind === 'boolean')
    return (
      <input
        type="checkbox"
        aria-label={title}
        checked={value === true}
        onChange={({ target }) => handleOnChange(target.checked)}
      />
    )
  const suggested = field?.from ? optionsOf(abilities, field.from) : []
  const list = suggested.length > 0 ? `suggested-${field?.from}` : undefined
  return (
    <>
      <input
        aria-label={title}
        type={field?.kind === 'number' ? 'number' : 'text'}
        list={list}
        placeholder={field?.kind === 'time' ? '2026-01-31' : undefined}
        value={String(value ?? '')}
        onChange={({ target }) =>
          handleOnChange(field?.kind === 'number' ? target.valueAsNumber : target.value)
        }
      />
      {list && (
        <datalist id={list}>
          {suggested.map(({ value: one, label }) => (
            <option key={one} value={one}>
              {label}
            </option>
          ))}
        </datalist>
      )}
    </>
  )
}

/** A field that the menus do not list, in a condition that was written as text, is listed too. */
function withUnknown(fields: readonly ValueField[], group: RuleGroupType): ValueField[] {
  const paths = pathsIn(group).filter((path) => !fields.some((field) => field.path === path))
  const others: Words = { en: 'Others', de: 'Andere' }
  return [
    ...fields,
    ...[...new Set(paths)].map(
      (path): ValueField => ({ path, kind: 'text', group: others, label: { en: path, de: path } }),
    ),
  ]
}

const isRule = (part: RuleGroupType['rules'][number]): part is RuleType => 'field' in part

const pathsIn = (group: RuleGroupType): string[] =>
  group.rules.flatMap((part) => (isRule(part) ? [part.field] : pathsIn(part)))

function asGroup({ combinator, not, rules }: ConditionQuery): RuleGroupType {
  const parts = rules.map((part) => ('rules' in part ? asGroup(part) : { ...part }))
  return { combinator, ...(not && { not }), rules: parts }
}

function asQuery({ combinator, not, rules }: RuleGroupType): ConditionQuery {
  return {
    combinator: combinator === 'or' ? 'or' : 'and',
    ...(not && { not }),
    rules: rules.flatMap((part): ConditionQuery['rules'] =>
      isRule(part) ? asComparing(part) : [asQuery(part)],
    ),
  }
}

function asComparing({ field, operator, value }: RuleType): Comparing[] {
  const known = comparisons.find((name) => name === operator)
  const kept = typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '')
  return known ? [{ field, operator: known, value: kept }] : []
}
