import './fields.css'
import { useRef } from 'react'
import { checkTemplate, renderTemplate } from '../../../nodes/matching/templates.ts'
import { catalog } from '../../canvas/catalog.ts'
import { Combobox } from '../../controls/combobox.tsx'
import { useRuleDocument } from '../../document/rule-document.ts'
import { useWords } from '../../words/language.ts'
import { commonFields, stepFields } from '../condition/condition-fields.ts'
import { inspectorWords } from '../inspector-words.ts'
import { useAbilities } from '../use-abilities.ts'
import { SampleChoice, useSample } from '../use-sample.tsx'

const likeliest = ['member.name', 'event.subject.text', 'thread.title', 'community.name']

interface Props {
  label: string
  value: string
  node?: string
  /** One line: an address, a subject. */
  short?: boolean
  onChange: (text: string) => void
}

/** A text with values in it: pressed ones go in where the cursor is; below, how it reads for an event that happened. */
export function TemplateField({ label, value, node, short, onChange }: Props) {
  const { read } = useWords()
  const graph = useRuleDocument((document) => document.history.graph)
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null)
  const fields = [...commonFields, ...(node === undefined ? [] : stepFields(graph, catalog, node))]
  const insert = (path: string) => {
    const at = field.current?.selectionStart ?? value.length
    const to = field.current?.selectionEnd ?? at
    const chip = `{{ ${path} }}`
    onChange(value.slice(0, at) + chip + value.slice(to))
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(at + chip.length, at + chip.length)
    })
  }
  const shared = {
    ref: field,
    'aria-label': label,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return (
    <div className="template">
      {short ? <input {...shared} /> : <textarea {...shared} rows={5} />}
      <div className="value-chips">
        {fields
          .filter(({ path }) => likeliest.includes(path))
          .map(({ path, label: words }) => (
            <button key={path} type="button" title={`{{ ${path} }}`} onClick={() => insert(path)}>
              + {read(words)}
            </button>
          ))}
        <Combobox
          label={`${label}: ${read(inspectorWords.insert)}`}
          placeholder={read(inspectorWords.insert)}
          value=""
          options={fields.map(({ path, label: words }) => ({ value: path, label: read(words), about: path }))}
          onChange={(path) => path !== '' && insert(path)}
        />
      </div>
      <Preview text={value} counts={!short} />
    </div>
  )
}

/** How it reads for an event, how long that is, and for which platform it is too long. */
function Preview({ text, counts }: { text: string; counts: boolean }) {
  const { read, language } = useWords()
  const { values } = useSample()
  const abilities = useAbilities()
  if (text.trim() === '') return null
  const checked = checkTemplate(text)
  if (!checked.ok) return <p className="wrong">{read(checked)}.</p>
  const rendered = renderTemplate(text, values)
  if (!rendered.ok) return <p className="wrong">{read(rendered)}.</p>
  const length = [...rendered.text].length
  const tooLong = abilities.filter(({ longestText }) => longestText !== null && length > longestText)
  const limits = abilities.flatMap(({ name, longestText }) =>
    longestText === null ? [] : [`${name} ${longestText.toLocaleString(language)}`],
  )
  return (
    <div className="preview">
      {(counts || text.includes('{')) && (
        <figure>
          <figcaption>{read(inspectorWords.preview)}</figcaption>
          <blockquote>{rendered.text}</blockquote>
        </figure>
      )}
      {counts && (
        <small>
          {length.toLocaleString(language)} {read(inspectorWords.characters)}
          {limits.length > 0 && ` (${limits.join(', ')})`}
        </small>
      )}
      {tooLong.length > 0 && (
        <p className="wrong">
          {read(inspectorWords['too-long-for'])} {tooLong.map(({ name }) => name).join(', ')}.
        </p>
      )}
      {text.includes('{') && <SampleChoice />}
    </div>
  )
}
