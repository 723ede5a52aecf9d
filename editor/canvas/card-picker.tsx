import { Float } from '../controls/popover.tsx'
import { SearchList } from '../controls/search-list.tsx'
import { useWords } from '../words/language.ts'
import { addCard } from './actions.ts'
import { closePicker, useCanvas } from './canvas-state.ts'
import { useCardOptions } from './card-options.ts'
import { KindIcon } from './kind-icon.tsx'

/** The list that opens at a +, at a line let go on nothing, or by a key: the card goes where it was asked for. */
export function CardPicker({ onAdded }: { onAdded: (id: string) => void }) {
  const { say } = useWords()
  const picker = useCanvas((canvas) => canvas.picker)
  const options = useCardOptions(picker?.from !== undefined)
  if (!picker) return null
  const label = say(picker.from ? 'what-next' : picker.to ? 'what-before' : 'add-card')
  return (
    <Float label={label} anchor={picker} onClose={closePicker}>
      <SearchList
        label={label}
        options={options}
        focused
        nothing={say('no-nodes-found')}
        sign={({ kind, value }) => <KindIcon kind={kind} type={value} />}
        onPick={({ value }) => {
          const { x: _x, y: _y, ...spot } = picker
          closePicker()
          const id = addCard(value, spot)
          if (id) onAdded(id)
        }}
      />
    </Float>
  )
}
