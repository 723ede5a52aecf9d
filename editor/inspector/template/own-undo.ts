import { history, historyKeymap } from '@codemirror/commands'
import type { Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'

/** Who remembers what was typed. */
export interface Log {
  undo: () => void
  redo: () => void
}

/** In a rule its log of commands is the one undo, in the text too; elsewhere the text remembers itself. */
export function undoBy(log: Log | undefined): Extension {
  if (!log) return [history(), keymap.of(historyKeymap)]
  const undo = () => {
    log.undo()
    return true
  }
  const redo = () => {
    log.redo()
    return true
  }
  return [
    keymap.of([
      { key: 'Mod-z', run: undo },
      { key: 'Mod-Shift-z', run: redo },
      { key: 'Mod-y', run: redo },
    ]),
    EditorView.domEventHandlers({
      beforeinput: ({ inputType }) =>
        inputType === 'historyUndo' ? undo() : inputType === 'historyRedo' ? redo() : false,
    }),
  ]
}
