import '../fields/fields.css'
import { lazy, Suspense, useMemo, useRef } from 'react'
import { catalog } from '../../canvas/catalog.ts'
import { useRuleDocument } from '../../document/rule-document.ts'
import { TemplatePreview } from './template-preview.tsx'
import { textFields } from './text-fields.ts'

const TemplateEditor = lazy(async () => ({
  default: (await import('./template-editor.tsx')).TemplateEditor,
}))

interface Props {
  label: string
  value: string
  /** The card it belongs to: its text sees what the cards before it found out, and is undone with the rule. */
  node?: string
  /** One line: an address, a subject. */
  short?: boolean
  onChange: (text: string) => void
}

/** A text with values in it; below, how it reads for an event that happened. */
export function TemplateField({ label, value, node, short = false, onChange }: Props) {
  const graph = useRuleDocument((document) => document.history.graph)
  const fields = useMemo(() => textFields(graph, catalog, node), [graph, node])
  const log = node === undefined ? undefined : useRuleDocument.getState()
  const isBegun = useRef(false)
  // What is typed before the editor has come is not lost, nor is the place where one types.
  const plain = {
    ...{ 'aria-label': label, value },
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
    onFocus: () => {
      isBegun.current = true
    },
    onBlur: () => {
      isBegun.current = false
    },
  }
  return (
    <div className="template">
      <Suspense fallback={short ? <input {...plain} /> : <textarea {...plain} rows={5} />}>
        <TemplateEditor
          key={node}
          label={label}
          value={value}
          short={short}
          fields={fields}
          log={log}
          isBegun={isBegun}
          onChange={onChange}
        />
      </Suspense>
      <TemplatePreview text={value} counts={!short} />
    </div>
  )
}
