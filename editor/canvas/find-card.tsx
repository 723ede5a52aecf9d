import { Dialog } from '../controls/dialog.tsx'
import type { ListOption } from '../controls/match-options.ts'
import { SearchList } from '../controls/search-list.tsx'
import { useRuleDocument } from '../document/rule-document.ts'
import { useWords } from '../words/language.ts'
import { setCanvas, useCanvas } from './canvas-state.ts'
import { kindOf, sentenceOf, titleOf } from './catalog.ts'
import { type Kind, KindIcon } from './kind-icon.tsx'

type FoundCard = ListOption & { kind: Kind | 'note' }

/** Every card of the open rule as something to be found, by its name, its sentence and its settings. */
export function useCardsOfRule(): FoundCard[] {
  const { read } = useWords()
  const { nodes, stickyNotes = {} } = useRuleDocument((document) => document.history.graph)
  return [
    ...nodes.map(
      (node): FoundCard => ({
        value: node.id,
        label: read(titleOf(node)),
        about: read(sentenceOf(node)),
        kind: kindOf(node),
        keywords: `${node.id} ${node.type} ${JSON.stringify(node.config)} ${node.note ?? ''}`,
      }),
    ),
    ...Object.entries(stickyNotes).map(
      ([id, { text }]): FoundCard => ({ value: id, label: text || '…', kind: 'note', keywords: id }),
    ),
  ]
}

/** Ctrl+F: to a card of this rule. */
export function FindCard({ onShow }: { onShow: (id: string) => void }) {
  const { say } = useWords()
  const finding = useCanvas((canvas) => canvas.finding)
  const cards = useCardsOfRule()
  if (!finding) return null
  const close = () => setCanvas({ finding: false })
  return (
    <Dialog title={say('find-card')} onClose={close}>
      <SearchList
        label={say('find-card')}
        options={cards}
        focused
        nothing={say('no-nodes-found')}
        sign={({ kind }) => (kind === 'note' ? undefined : <KindIcon kind={kind} />)}
        onPick={({ value }) => {
          close()
          onShow(value)
        }}
      />
    </Dialog>
  )
}
