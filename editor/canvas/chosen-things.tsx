import { Icon } from '../controls/icon.tsx'
import { useRuleDocument } from '../document/rule-document.ts'
import { useWords } from '../words/language.ts'
import { cardsAmong } from './actions.ts'
import { useMenuItems } from './menu-items.ts'

const nowhere = { x: 0, y: 0 }

/** Several cards, or a sticky note, are chosen: what can be done with them, for who has no right mouse button. */
export function ChosenThings() {
  const { say } = useWords()
  const selection = useRuleDocument((document) => document.selection)
  const graph = useRuleDocument((document) => document.history.graph)
  const at = { x: innerWidth / 3, y: innerHeight / 4 }
  const itemsOf = useMenuItems({ at, place: nowhere, tidy: () => {} })
  const [only] = selection.length === 1 ? selection : []
  const isNote = only !== undefined && cardsAmong(graph, selection).length === 0
  return (
    <>
      <h2>{isNote ? say('sticky-note') : say('n-chosen', { n: selection.length })}</h2>
      <div className="chosen-things">
        {itemsOf(isNote ? { is: 'note', id: only } : { is: 'cards', ids: selection }).map(
          ({ key, icon, label, danger, onPick }) => (
            <button key={key} type="button" className={danger ? 'danger' : undefined} onClick={onPick}>
              {icon && <Icon name={icon} />}
              {label}
            </button>
          ),
        )}
      </div>
    </>
  )
}
