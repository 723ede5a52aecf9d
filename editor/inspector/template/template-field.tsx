import '../fields/fields.css'
import { lazy, Suspense, useRef } from 'react'

const TemplateEditor = lazy(async () => ({
  default: (await import('./template-editor.tsx')).TemplateEditor,
}))

interface Props {
  label: string
  value: string
  /** The card it belongs to: its text sees what the cards before it found out, and is undone with the rule. */
  node?: string | undefined
  /** One line: an address, a subject. */
  short?: boolean
  /** JSON: values go in as such, with their quotation marks. */
  isJson?: boolean
  onChange: (text: string) => void
}

/** A text with values in it; below, how it reads for an event that happened. */
export function TemplateField({ label, value, node, short = false, isJson = false, onChange }: Props) {
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
          node={node}
          short={short}
          isJson={isJson}
          isBegun={isBegun}
          onChange={onChange}
        />
      </Suspense>
    </div>
  )
}
