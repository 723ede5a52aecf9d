import type { RuleGraph, StickyNote } from '../../workflows/graph/rule-graph.ts'
import type { Command } from './history.ts'

export function addStickyNote(id: string, note: StickyNote): Command {
  return {
    sentence: () => ({ en: 'add a sticky note', de: 'Notizzettel hinzufügen' }),
    apply: (graph) => ({ ...graph, stickyNotes: { ...graph.stickyNotes, [id]: note } }),
  }
}

/** Its words, its place, its size or its colour. */
export function changeStickyNote(id: string, change: Partial<StickyNote>): Command {
  const moved = change.text === undefined && (change.x !== undefined || change.y !== undefined)
  return {
    sentence: () =>
      moved
        ? { en: 'move a sticky note', de: 'Notizzettel verschieben' }
        : { en: 'change a sticky note', de: 'Notizzettel ändern' },
    apply: (graph) => {
      const note = graph.stickyNotes?.[id]
      if (!note) return graph
      return { ...graph, stickyNotes: { ...graph.stickyNotes, [id]: { ...note, ...change } } }
    },
    ...(change.text !== undefined && { joins: `sticky ${id}` }),
  }
}

export function removeStickyNotes(ids: readonly string[]): Command {
  return {
    sentence: () =>
      ids.length === 1
        ? { en: 'remove a sticky note', de: 'Notizzettel entfernen' }
        : { en: `remove ${ids.length} sticky notes`, de: `${ids.length} Notizzettel entfernen` },
    apply: ({ stickyNotes = {}, ...graph }): RuleGraph => {
      const kept = Object.entries(stickyNotes).filter(([id]) => !ids.includes(id))
      return kept.length === 0 ? graph : { ...graph, stickyNotes: Object.fromEntries(kept) }
    },
  }
}
