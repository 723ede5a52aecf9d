import './condition.css'
import '../fields/fields.css'
import { lazy, Suspense, useMemo, useState } from 'react'
import { checkExpression, evaluate } from '../../../nodes/matching/expressions.ts'
import { catalog } from '../../canvas/catalog.ts'
import { useRuleDocument } from '../../document/rule-document.ts'
import { useWords } from '../../words/language.ts'
import { inspectorWords } from '../inspector-words.ts'
import { SampleChoice, useSample } from '../use-sample.tsx'
import { commonFields, stepFields } from './condition-fields.ts'
import { readCondition } from './read-condition.ts'
import { writeCondition } from './write-condition.ts'

const ConditionBuilder = lazy(async () => ({
  default: (await import('./condition-builder.tsx')).ConditionBuilder,
}))
const CelEditor = lazy(async () => ({ default: (await import('./cel-editor.tsx')).CelEditor }))

interface Props {
  label: string
  value: string
  gives: 'bool' | 'any'
  /** The card it belongs to: it sees what the cards before it found out. */
  node?: string
  onChange: (text: string | undefined) => void
}

/** A condition by menus, or as text; saved is always the text. Under it: what it says of an event now. */
export function ConditionField({ label, value, gives, node, onChange }: Props) {
  const { read } = useWords()
  const graph = useRuleDocument((document) => document.history.graph)
  const fields = useMemo(
    () => [...commonFields, ...(node === undefined ? [] : stepFields(graph, catalog, node))],
    [graph, node],
  )
  const kindOf = (path: string) => fields.find((field) => field.path === path)?.kind ?? 'text'
  const query = gives === 'bool' ? readCondition(value, kindOf) : undefined
  const [asText, setAsText] = useState(gives === 'any' || query === undefined)
  // The menus keep what is half done in them until somebody else (undo, another person) changes the text.
  const [written, setWritten] = useState(value)
  const [round, begin] = useState(0)
  if (value !== written) {
    setWritten(value)
    begin(round + 1)
  }
  const builds = !asText && query !== undefined
  return (
    <div className="condition">
      {gives === 'bool' && (
        <fieldset className="two-ways">
          <legend className="unseen">{`${label}: ${read(inspectorWords['way-of-writing'])}`}</legend>
          <button
            type="button"
            aria-pressed={builds}
            disabled={!builds && query === undefined}
            onClick={() => setAsText(false)}
          >
            {read(inspectorWords.menus)}
          </button>
          <button type="button" aria-pressed={!builds} onClick={() => setAsText(true)}>
            {read(inspectorWords['as-text'])}
          </button>
        </fieldset>
      )}
      {gives === 'bool' && query === undefined && !builds && (
        <small>{read(inspectorWords['only-text'])}</small>
      )}
      <Suspense fallback={<textarea aria-label={label} value={value} readOnly />}>
        {builds ? (
          <ConditionBuilder
            key={round}
            query={query}
            fields={fields}
            onChange={(changed) => {
              const text = writeCondition(changed, kindOf)
              setWritten(text)
              onChange(text)
            }}
          />
        ) : (
          <CelEditor label={label} value={value} gives={gives} fields={fields} onChange={onChange} />
        )}
      </Suspense>
      <ValueNow text={value} gives={gives} />
    </div>
  )
}

function ValueNow({ text, gives }: { text: string; gives: 'bool' | 'any' }) {
  const { read } = useWords()
  const { values } = useSample()
  if (text.trim() === '' && gives === 'any') return null
  if (text.trim() === '') return <p className="quiet">{read(inspectorWords['empty-condition'])}</p>
  const checked = checkExpression(text, gives)
  if (!checked.ok) return <p className="wrong">{read(checked)}.</p>
  const now = evaluate(text, values)
  const said =
    now.is === 'missing'
      ? `${read(inspectorWords['not-told'])}${now.reason}`
      : now.value === true
        ? read(inspectorWords['is-true'])
        : now.value === false
          ? read(inspectorWords['is-false'])
          : JSON.stringify(now.value)
  return (
    <div className="value-now">
      <span>
        {read(inspectorWords['value-now'])}: <strong>{said}</strong>
      </span>
      <SampleChoice />
    </div>
  )
}
