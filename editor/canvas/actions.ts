import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { toast } from '../controls/toast.tsx'
import { duplicate } from '../document/clip.ts'
import { disable, type Place, removeNodes, together } from '../document/commands.ts'
import { freshId } from '../document/fresh-id.ts'
import { groupNodes } from '../document/group-commands.ts'
import type { Command } from '../document/history.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { addStickyNote, removeStickyNotes } from '../document/sticky-commands.ts'
import { useReader, type useWords } from '../words/language.ts'
import { focusAfter } from './focus-card.ts'
import { insertCard, type Spot } from './insert-card.ts'

const open = () => useRuleDocument.getState()
export const graphNow = () => open().history.graph

/** Cards among what is named; the rest are sticky notes. */
export const cardsAmong = (graph: RuleGraph, ids: readonly string[]) => {
  const known = new Set(graph.nodes.map(({ id }) => id))
  return ids.filter((id) => known.has(id))
}

/** A new card, chosen at once; its id, or null where there is no such type. */
export function addCard(type: string, spot: Spot): string | null {
  const inserted = insertCard(graphNow(), type, spot, useReader.getState().language)
  if (!inserted) return null
  open().perform(inserted.command)
  open().select(inserted.id)
  return inserted.id
}

/** Removes cards and sticky notes as one step, and says how to have them back. */
export function removeThings(ids: readonly string[], say: Say, read: (text: Said) => string) {
  const graph = graphNow()
  const cards = cardsAmong(graph, ids)
  const notes = ids.filter((id) => id in (graph.stickyNotes ?? {}))
  const commands: Command[] = []
  if (cards.length > 0) commands.push(removeNodes(cards))
  if (notes.length > 0) commands.push(removeStickyNotes(notes))
  const [first] = commands
  if (!first) return
  const sentence = first.sentence(graph)
  const focus = focusAfter(ids)
  open().perform(commands.length === 1 ? first : together(sentence, commands))
  open().choose([])
  focus()
  const done = open().history.past.at(-1)
  const onPick = () => {
    if (open().history.past.at(-1) === done) open().undo()
  }
  toast(say('did-that', { what: read(sentence) }), { action: { label: say('undo'), onPick } })
}
type Said = ReturnType<Command['sentence']>
type Say = ReturnType<typeof useWords>['say']

export function duplicateThings(ids: readonly string[]) {
  if (ids.length === 0) return
  const { command, ids: fresh } = duplicate(graphNow(), ids)
  open().perform(command)
  open().choose(fresh)
}

/** Off, unless all of them are. */
export function switchCards(ids: readonly string[]) {
  const graph = graphNow()
  const cards = graph.nodes.filter(({ id }) => ids.includes(id))
  if (cards.length === 0) return
  open().perform(
    disable(
      cards.map(({ id }) => id),
      cards.some(({ disabled }) => !disabled),
    ),
  )
}

export function groupCards(ids: readonly string[], title: string) {
  const graph = graphNow()
  const cards = cardsAmong(graph, ids)
  if (cards.length === 0) return
  const taken = [...Object.keys(graph.groups ?? {}), ...graph.nodes.map(({ id }) => id)]
  open().perform(groupNodes(freshId('group', taken), title, cards))
}

export function stickNote(at: Place) {
  const graph = graphNow()
  const id = freshId('note', [...Object.keys(graph.stickyNotes ?? {}), ...graph.nodes.map(({ id }) => id)])
  open().perform(addStickyNote(id, { text: '', ...at, width: 220, height: 130, colour: 'yellow' }))
  open().select(id)
}

export function chooseAll() {
  const { nodes, stickyNotes = {} } = graphNow()
  open().choose([...nodes.map(({ id }) => id), ...Object.keys(stickyNotes)])
}
