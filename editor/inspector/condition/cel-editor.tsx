import { autocompletion, type CompletionContext } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching } from '@codemirror/language'
import { type Diagnostic, linter } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { checkExpression } from '../../../nodes/matching/expressions.ts'
import { useWords } from '../../words/language.ts'
import type { ValueField } from './condition-fields.ts'

interface Props {
  label: string
  value: string
  gives: 'bool' | 'any'
  fields: readonly ValueField[]
  onChange: (text: string) => void
}

/** The condition as text (CEL): names are completed, what is wrong is underlined. */
export function CelEditor({ label, value, gives, fields, onChange }: Props) {
  const { language } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const latest = useRef({ fields, onChange })
  latest.current = { fields, onChange }
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once for a language; later values come by the effect below
  useEffect(() => {
    if (!box.current) return
    const complete = (context: CompletionContext) => {
      const word = context.matchBefore(/[\w.]+/)
      if (!word && !context.explicit) return null
      return {
        from: word?.from ?? context.pos,
        options: latest.current.fields.map(({ path, label: words }) => ({
          label: path,
          detail: words[language],
        })),
      }
    }
    const lint = linter((editor): Diagnostic[] => {
      const text = editor.state.doc.toString()
      const checked = text.trim() === '' ? { ok: true as const } : checkExpression(text, gives)
      if (checked.ok) return []
      return [{ from: 0, to: text.length, severity: 'error', message: checked[language] }]
    })
    const made = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: value,
        extensions: [
          history(),
          bracketMatching(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          autocompletion({ override: [complete] }),
          lint,
          placeholder(gives === 'bool' ? 'member.posts < 3' : 'event.space'),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) latest.current.onChange(state.doc.toString())
          }),
        ],
      }),
    })
    view.current = made
    return () => made.destroy()
  }, [language, gives, label])
  useEffect(() => {
    const editor = view.current
    if (!editor || editor.state.doc.toString() === value) return
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } })
  }, [value])
  return <div ref={box} className="cel-editor" />
}
