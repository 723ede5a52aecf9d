import { kindOf, portWords, sentenceOf, titleOf } from '../canvas/catalog.ts'
import { type Kind, KindIcon } from '../canvas/kind-icon.tsx'
import { mayConnect } from '../canvas/ways.ts'
import { Dialog } from '../controls/dialog.tsx'
import type { ListOption } from '../controls/match-options.ts'
import { SearchList } from '../controls/search-list.tsx'
import { connect, disconnect, type Exit } from '../document/commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { useWords } from '../words/language.ts'

type Target = ListOption & { kind?: Kind }

/** Where a way of a card leads: to one of the others, or nowhere. */
export function LeadDialog({ exit, onClose }: { exit: Exit; onClose: () => void }) {
  const { say, read } = useWords()
  const graph = useRuleDocument((document) => document.history.graph)
  const perform = useRuleDocument((document) => document.perform)
  const node = graph.nodes.find(({ id }) => id === exit.node)
  if (!node) return null
  const targets = graph.nodes.filter(({ id }) => mayConnect(graph, exit.node, id))
  const options: Target[] = [
    { value: '', label: say('lead-nowhere') },
    ...targets.map(
      (other): Target => ({
        value: other.id,
        label: read(titleOf(other)),
        about: read(sentenceOf(other)),
        kind: kindOf(other),
      }),
    ),
  ]
  const title = say('lead-to', { port: read(portWords(node, exit.port)) })
  return (
    <Dialog title={title} onClose={onClose}>
      <SearchList
        label={title}
        options={options}
        focused
        nothing={say('no-nodes-found')}
        sign={({ kind }) => kind && <KindIcon kind={kind} />}
        onPick={({ value }) => {
          perform(value === '' ? disconnect(exit) : connect(exit, value))
          onClose()
        }}
      />
    </Dialog>
  )
}
