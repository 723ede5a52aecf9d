import './template.css'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { catalog } from '../../canvas/catalog.ts'
import { Combobox } from '../../controls/combobox.tsx'
import { useRuleDocument } from '../../document/rule-document.ts'
import { useWords } from '../../words/language.ts'
import type { ValueField } from '../condition/condition-fields.ts'
import { inspectorWords } from '../inspector-words.ts'
import { ChipForm, type OpenChip } from './chip-form.tsx'
import { offerValues } from './offer-values.ts'
import { undoBy } from './own-undo.ts'
import { ownNames, type PlacedValue, writeValue } from './placed-values.ts'
import { TemplatePreview } from './template-preview.tsx'
import { templateWords } from './template-words.ts'
import { textFields } from './text-fields.ts'
import { takeOver, textKeys } from './text-view.ts'
import { hasValue, type Naming, namesNow, renameChips, valueChips } from './value-chips.ts'
import { placedField } from './value-looks.ts'
import { nameValue } from './value-names.ts'

const likeliest = ['member.name', 'event.subject.text', 'thread.title', 'community.name']

interface Props {
  label: string
  value: string
  node: string | undefined
  short: boolean
  isJson: boolean
  /** Somebody wrote here already, while this was loaded. */
  isBegun: { current: boolean }
  onChange: (text: string) => void
}

/** A text in which values stand as chips, and the values that can be put into it. */
export function TemplateEditor({ label, value, node, short, isJson, isBegun, onChange }: Props) {
  const graph = useRuleDocument((document) => document.history.graph)
  const fields = useMemo(() => textFields(graph, catalog, node), [graph, node])
  const { read, language } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const [open, setOpen] = useState<OpenChip>()
  const hint = useId()
  const naming: Naming = useMemo(
    () => (text) => {
      const own = ownNames(text)
      return (one) => nameValue(one, { fields, own }, language)
    },
    [fields, language],
  )
  const latest = useRef({ fields, onChange, naming, value })
  latest.current = { fields, onChange, naming, value }
  const isInRule = node !== undefined
  useEffect(() => {
    if (!box.current) return
    const made = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: latest.current.value,
        selection: { anchor: latest.current.value.replaceAll('\r\n', '\n').length },
        extensions: [
          valueChips(latest.current.naming),
          offerValues(
            () => latest.current.fields,
            (field) => placedField(field, language, isJson),
            language,
          ),
          EditorState.phrases.of({ Completions: templateWords.offered[language] }),
          undoBy(isInRule ? useRuleDocument.getState() : undefined),
          textKeys(short, {
            onChange: (text) => latest.current.onChange(text),
            open(found) {
              const { wrong } = namesNow(made.state)(found)
              const at = made.coordsAtPos(found.from)
              setOpen({ found, wrong, at: { x: at?.left ?? 0, y: at?.bottom ?? 0 } })
            },
          }),
          EditorView.contentAttributes.of({
            ...{ 'aria-label': label, 'aria-describedby': hint, 'aria-multiline': String(!short) },
            ...{ spellcheck: 'true', autocorrect: 'on', autocapitalize: 'sentences' },
          }),
        ],
      }),
    })
    view.current = made
    if (isBegun.current) made.focus()
    isBegun.current = false
    return () => made.destroy()
  }, [language, label, short, isJson, isInRule, hint, isBegun])
  useEffect(() => view.current?.dispatch({ effects: renameChips.of(naming) }), [naming])
  // Before the next key can come: what was typed a moment ago must not take back what is typed now.
  useLayoutEffect(() => {
    if (view.current) takeOver(view.current, value)
  }, [value])

  const put = (text: string, at?: { from: number; to: number }) => {
    const { current } = view
    if (!current) return
    const { from, to } = at ?? current.state.selection.main
    current.dispatch({
      changes: { from, to, insert: text },
      selection: { anchor: from + text.length },
      ...{ userEvent: 'input', scrollIntoView: true },
    })
    current.focus()
  }
  const insert = (field: ValueField | undefined) =>
    field && put(writeValue(placedField(field, language, isJson)))
  /** Only while it still stands where it stood: somebody else may have changed the text meanwhile. */
  const change = ({ found }: OpenChip, changed: PlacedValue | undefined) => {
    setOpen(undefined)
    if (view.current && hasValue(view.current.state, found)) put(changed ? writeValue(changed) : '', found)
  }
  return (
    <>
      <div ref={box} className={short ? 'text-with-values one-line' : 'text-with-values'} />
      <span id={hint} className="unseen">
        {read(templateWords.hint)}
      </span>
      <div className="value-chips">
        {fields
          .filter(({ path }) => likeliest.includes(path))
          .map((field) => (
            <button key={field.path} type="button" onClick={() => insert(field)}>
              + {read(field.label)}
            </button>
          ))}
        <Combobox
          label={`${label}: ${read(inspectorWords.insert)}`}
          placeholder={read(inspectorWords.insert)}
          value=""
          options={fields.map(({ path, label: words, group }) => ({
            ...{ value: path, label: read(words), about: read(group), keywords: path },
          }))}
          onChange={(path) => insert(fields.find((field) => field.path === path))}
        />
      </div>
      <TemplatePreview text={value} fields={fields} counts={!short} />
      {open && (
        <ChipForm
          chip={open}
          fields={fields}
          onChange={(changed) => change(open, changed)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
