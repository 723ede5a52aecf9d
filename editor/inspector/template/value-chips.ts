import { EditorState, type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import { type FoundValue, findValues } from './placed-values.ts'
import type { NamedValue } from './value-names.ts'

/** What a value is called; by the whole text, which may make names of its own. */
export type Naming = (text: string) => (value: FoundValue) => NamedValue

interface Chips {
  naming: Naming
  values: readonly FoundValue[]
  drawn: DecorationSet
}

/** Other names: another language, a card that was renamed. */
export const renameChips = StateEffect.define<Naming>()

const chipsField = StateField.define<Chips>({
  create: (state) => draw(state, () => () => ({ label: '' })),
  update(chips, { docChanged, effects, state }) {
    const renamed = effects.find((effect) => effect.is(renameChips))
    const naming = renamed?.is(renameChips) ? renamed.value : chips.naming
    return docChanged || renamed ? draw(state, naming) : chips
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ drawn }) => drawn),
    EditorView.atomicRanges.of((view) => view.state.field(field).drawn),
  ],
})

function draw({ doc }: EditorState, naming: Naming): Chips {
  const text = doc.toString()
  const nameOf = naming(text)
  const values = findValues(text)
  const drawn = new RangeSetBuilder<Decoration>()
  for (const value of values)
    drawn.add(value.from, value.to, Decoration.replace({ widget: new Chip(nameOf(value)) }))
  return { naming, values, drawn: drawn.finish() }
}

class Chip extends WidgetType {
  readonly named: NamedValue
  constructor(named: NamedValue) {
    super()
    this.named = named
  }
  override eq({ named }: Chip) {
    return named.label === this.named.label && named.wrong === this.named.wrong
  }
  override toDOM() {
    const { label, wrong } = this.named
    const chip = document.createElement('span')
    // A long name may go over the end of a line; a short one stays in one piece.
    const looks = ['value-chip', ...(wrong ? ['unknown'] : []), ...(label.length > 26 ? ['long'] : [])]
    chip.className = looks.join(' ')
    chip.textContent = label
    if (wrong) {
      chip.title = wrong
      const said = document.createElement('span')
      said.className = 'unseen'
      said.textContent = ` (${wrong})`
      chip.append(said)
    }
    return chip
  }
  override ignoreEvent() {
    return false
  }
}

/** The values as chips; one that the cursor steps over is said aloud. */
export function valueChips(naming: Naming): Extension {
  const said = EditorState.transactionExtender.of(({ startState, selection, docChanged }) => {
    if (!selection || docChanged) return null
    const [from = 0, to = 0] = [startState.selection.main.head, selection.main.head].toSorted((a, b) => a - b)
    const { values, naming: nameOf } = startState.field(chipsField)
    const value = values.find((one) => one.from === from && one.to === to)
    if (!value) return null
    return { effects: EditorView.announce.of(nameOf(startState.doc.toString())(value).label) }
  })
  return [chipsField.init((state) => draw(state, naming)), said]
}

/** The value that is chosen, or that the cursor stands at. */
export function valueAt(state: EditorState): FoundValue | undefined {
  const { from, to, empty } = state.selection.main
  const { values } = state.field(chipsField)
  if (!empty) return values.find((value) => value.from === from && value.to === to)
  return values.find((value) => value.to === from) ?? values.find((value) => value.from === from)
}

/** The value whose chip was pressed. */
export function pressedValue(view: EditorView, target: EventTarget | null): FoundValue | undefined {
  const chip = target instanceof Element ? target.closest('.value-chip') : null
  if (!chip || !view.contentDOM.contains(chip)) return undefined
  const at = view.posAtDOM(chip)
  return view.state.field(chipsField).values.find(({ from, to }) => from <= at && at <= to)
}

export const namesNow = (state: EditorState) => state.field(chipsField).naming(state.doc.toString())

/** Whether a value still stands where it was found. */
export const hasValue = (state: EditorState, { from, to, path }: FoundValue) =>
  state
    .field(chipsField)
    .values.some((one) => one.from === from && one.to === to && `${one.path}` === `${path}`)
