import { insertNewline, standardKeymap } from '@codemirror/commands'
import { Annotation, EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { FoundValue } from './placed-values.ts'
import { pressedValue, valueAt } from './value-chips.ts'

/** What came from outside: undo, another person. It is not written back. */
const fromOutside = Annotation.define<true>()

interface Doing {
  onChange: (text: string) => void
  /** Opens a chip. */
  open: (value: FoundValue) => void
}

/** A text of one line or many: its keys, its mouse, and who hears of its changes. */
export function textKeys(short: boolean, doing: Doing): Extension {
  const openAt = (view: EditorView, value = valueAt(view.state)) => {
    if (value) doing.open(value)
    return value !== undefined
  }
  const enter = (view: EditorView) => {
    if (!view.state.selection.main.empty && openAt(view)) return true
    return short || insertNewline(view)
  }
  return [
    EditorView.lineWrapping,
    keymap.of([
      { key: 'F2', run: (view) => openAt(view) },
      { key: 'Alt-Enter', run: (view) => openAt(view) },
      { key: 'Enter', run: enter, shift: enter },
      ...standardKeymap,
    ]),
    short ? oneLine : [],
    EditorView.domEventHandlers({
      mousedown(event, view) {
        const value = pressedValue(view, event.target)
        if (!value || event.button !== 0) return false
        view.dispatch({ selection: { anchor: value.from, head: value.to }, userEvent: 'select.pointer' })
        view.focus()
        return true
      },
      click: (event, view) => openAt(view, pressedValue(view, event.target)),
    }),
    EditorView.updateListener.of(({ docChanged, transactions, state }) => {
      if (docChanged && !transactions.some((one) => one.annotation(fromOutside)))
        doing.onChange(state.doc.toString())
    }),
  ]
}

const inOneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ')
const oneLine: Extension = [
  EditorView.clipboardInputFilter.of(inOneLine),
  EditorState.transactionFilter.of((change) =>
    change.docChanged && change.newDoc.lines > 1 && !change.annotation(fromOutside) ? [] : change,
  ),
]

/** Takes over a text from outside; only what differs changes, so that the cursor stays. */
export function takeOver(view: EditorView, text: string): void {
  const before = view.state.doc.toString()
  const after = text.replaceAll(/\r\n?/g, '\n')
  if (before === after) return
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from += 1
  let same = 0
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same += 1
  view.dispatch({
    changes: { from, to: before.length - same, insert: after.slice(from, after.length - same) },
    ...(!view.hasFocus && { selection: { anchor: after.length } }),
    annotations: fromOutside.of(true),
  })
}
