import type { MenuItem } from '../controls/menu.tsx'
import { disconnect, type Place } from '../document/commands.ts'
import { collapse, regroup, ungroup } from '../document/group-commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { changeStickyNote } from '../document/sticky-commands.ts'
import { useWords } from '../words/language.ts'
import {
  cardsAmong,
  chooseAll,
  duplicateThings,
  graphNow,
  groupCards,
  removeThings,
  stickNote,
  switchCards,
} from './actions.ts'
import { type MenuOf, setCanvas } from './canvas-state.ts'
import { copyByMenu, pasteByMenu, saveCardsAsFile } from './carry-cards.ts'
import { kindOf } from './catalog.ts'
import { edgeId, nextExit } from './ways.ts'

interface Around {
  /** Where the menu was asked for, on the screen and in the drawing. */
  at: { x: number; y: number }
  place: Place
  tidy: () => void
}

/** What can be done with what was pressed. */
export function useMenuItems({ at, place, tidy }: Around): (of: MenuOf) => MenuItem[] {
  const { say, read } = useWords()
  const perform = useRuleDocument((document) => document.perform)
  const choose = useRuleDocument((document) => document.choose)
  const remove = (ids: readonly string[]): MenuItem => ({
    ...{ key: 'remove', icon: 'bin', label: say('remove'), keys: 'Del', danger: true, apart: true },
    onPick: () => removeThings(ids, say, read),
  })
  const copies = (ids: readonly string[]): MenuItem[] => [
    {
      ...{ key: 'copy', icon: 'copy', label: say('copy'), keys: 'Ctrl+C', apart: true },
      onPick: () => void copyByMenu(ids, say('copied', { n: ids.length })),
    },
    {
      ...{ key: 'duplicate', icon: 'copy', label: say('duplicate'), keys: 'Ctrl+D' },
      onPick: () => duplicateThings(ids),
    },
    {
      ...{ key: 'file', icon: 'download', label: say('save-cards') },
      onPick: () => saveCardsAsFile(ids),
    },
  ]
  const ofCards = (ids: readonly string[]): MenuItem[] => {
    const graph = graphNow()
    const cards = graph.nodes.filter(({ id }) => ids.includes(id))
    const [only] = cards.length === 1 ? cards : []
    const home = Object.values(graph.groups ?? {}).some(({ nodes }) => nodes.some((id) => ids.includes(id)))
    const exit = nextExit(graph, only?.id ?? null)
    const items: MenuItem[] = []
    if (exit)
      items.push({
        ...{ key: 'after', icon: 'plus', label: say('add-after'), keys: '+' },
        onPick: () => setCanvas({ picker: { ...at, from: exit } }),
      })
    if (only && kindOf(only) !== 'trigger')
      items.push({
        ...{ key: 'before', icon: 'plus', label: say('add-before') },
        onPick: () => setCanvas({ picker: { ...at, ...spotBefore(only.id) } }),
      })
    if (cards.length > 0)
      items.push({
        ...{ key: 'off', icon: 'off', keys: 'D' },
        label: say(cards.some(({ disabled }) => !disabled) ? 'switch-card-off' : 'switch-card-on'),
        onPick: () => switchCards(ids),
      })
    items.push(...copies(ids))
    if (cards.length > 0)
      items.push({
        ...{ key: 'group', icon: 'group', label: say('group-them'), keys: 'Ctrl+G', apart: true },
        onPick: () => groupCards(ids, say('new-group')),
      })
    if (home)
      items.push({
        ...{ key: 'leave', label: say('leave-group') },
        onPick: () => perform(regroup(cardsAmong(graph, ids), null)),
      })
    return [...items, remove(ids)]
  }
  return (of) => {
    switch (of.is) {
      case 'cards':
        return ofCards(of.ids)
      case 'way': {
        const from = { node: of.node, port: of.port }
        return [
          {
            ...{ key: 'add', icon: 'plus', label: say('add-after'), keys: '+' },
            onPick: () => setCanvas({ picker: { ...at, from } }),
          },
          {
            ...{ key: 'cut', icon: 'close', label: say('cut-line'), keys: 'Del', danger: true },
            onPick: () => perform(disconnect(from)),
          },
        ]
      }
      case 'group': {
        const { title = '', nodes = [], collapsed = false } = graphNow().groups?.[of.id] ?? {}
        return [
          {
            ...{ key: 'fold', icon: collapsed ? 'right' : 'down' },
            label: say(collapsed ? 'unfold' : 'fold', { group: title }),
            onPick: () => perform(collapse(of.id, !collapsed)),
          },
          { key: 'members', label: say('choose-members'), onPick: () => choose(nodes) },
          ...copies(nodes),
          {
            ...{ key: 'ungroup', icon: 'close', label: say('ungroup-it'), apart: true },
            onPick: () => perform(ungroup(of.id)),
          },
        ]
      }
      case 'note':
        return [
          ...(['yellow', 'blue', 'green', 'red'] as const).map((colour) => ({
            ...{ key: colour, label: say(`${colour}-note`) },
            onPick: () => perform(changeStickyNote(of.id, { colour })),
          })),
          ...copies([of.id]),
          remove([of.id]),
        ]
      case 'ground':
        return [
          {
            ...{ key: 'add', icon: 'plus', label: say('add-card'), keys: '+' },
            onPick: () => setCanvas({ picker: { ...at, at: place } }),
          },
          { key: 'note', icon: 'note', label: say('add-sticky'), onPick: () => stickNote(place) },
          {
            ...{ key: 'paste', icon: 'paste', label: say('paste'), keys: 'Ctrl+V' },
            onPick: () => void pasteByMenu(place, { keys: say('paste-keys'), none: say('not-cards') }),
          },
          { key: 'all', label: say('choose-all'), keys: 'Ctrl+A', onPick: chooseAll },
          { key: 'tidy', icon: 'tidy', label: say('tidy-up'), apart: true, onPick: tidy },
        ]
      default:
        return of satisfies never
    }
  }
}

/** On the one line that leads to a card, else before it. */
function spotBefore(id: string) {
  const [line, another] = graphNow().edges.filter(({ to }) => to === id)
  return line && !another ? { from: line.from } : { to: id }
}

export const lineOf = (id: string) => graphNow().edges.find(({ from }) => edgeId(from) === id)?.from
