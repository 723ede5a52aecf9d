import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
} from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { Language } from '../../../nodes/contract/json.ts'
import { matchOptions } from '../../controls/match-options.ts'
import type { ValueField } from '../condition/condition-fields.ts'
import { type PlacedValue, writeValue } from './placed-values.ts'

const doubled = /\{\{\s*[^{}%|"]*/
/** One bracket offers values after a word only: JSON is full of them. */
const single = /(?<=[\p{L}\p{N}.!?]\s*)\{[^{}%|"\n]*/u

/** Two curly brackets, or Ctrl and the space bar, offer the values by their names. */
export function offerValues(
  fields: () => readonly ValueField[],
  placed: (field: ValueField) => PlacedValue,
  language: Language,
): Extension {
  const offer = (context: CompletionContext): CompletionResult | null => {
    const begun = context.matchBefore(doubled) ?? context.matchBefore(single)
    if (!begun && !context.explicit) return null
    const from = begun?.from ?? context.pos
    const options = fields().map((field) => ({
      field,
      ...{ value: field.path, label: field.label[language], keywords: field.path },
    }))
    const sought = (begun?.text ?? '').replace(/^\{+\s*/, '')
    return {
      from,
      filter: false,
      // At once with every letter: Enter means the value that is seen.
      update: (_old: CompletionResult, _from: number, _to: number, now: CompletionContext) => offer(now),
      options: matchOptions(options, sought).map(({ field, label }) => ({
        ...{ label, detail: field.group[language] },
        apply: (view: EditorView, option: Completion, at: number, to: number) => {
          const insert = writeValue(placed(field))
          // Brackets that were closed before.
          const closed = /^\s*\}{1,2}/.exec(view.state.sliceDoc(to, to + 4))?.[0].length ?? 0
          view.dispatch({
            changes: { from: at, to: begun ? to + closed : to, insert },
            selection: { anchor: at + insert.length },
            annotations: pickedCompletion.of(option),
            ...{ userEvent: 'input.complete', scrollIntoView: true },
          })
        },
      })),
    }
  }
  return autocompletion({ override: [offer], icons: false, interactionDelay: 0, activateOnTypingDelay: 0 })
}
