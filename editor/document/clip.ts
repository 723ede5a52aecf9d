import { type Static, Type } from 'typebox'
import { Check } from 'typebox/value'
import {
  nodeGroupSchema,
  type RuleGraph,
  ruleGraphSchema,
  stickyNoteSchema,
} from '../../workflows/graph/rule-graph.ts'
import type { Place } from './commands.ts'
import { freshId } from './fresh-id.ts'
import { withGroups } from './group-members.ts'
import type { Command } from './history.ts'

/** Cards on their way between rules, tabs and files: plain JSON in the clipboard. */
const clipSchema = Type.Object(
  {
    steward: Type.Literal('cards'),
    format: Type.Literal(1),
    nodes: ruleGraphSchema.properties.nodes,
    edges: ruleGraphSchema.properties.edges,
    layout: ruleGraphSchema.properties.layout,
    groups: Type.Record(Type.String(), nodeGroupSchema),
    stickyNotes: Type.Record(Type.String(), stickyNoteSchema),
  },
  { additionalProperties: false },
)
export type Clip = Static<typeof clipSchema>

/** The chosen cards and sticky notes with the lines between them, and groups that are chosen whole. */
export function clipOf(graph: RuleGraph, ids: readonly string[]): Clip {
  const chosen = new Set(ids)
  const among = <T>(things: { readonly [id: string]: T } = {}) =>
    Object.fromEntries(Object.entries(things).filter(([id]) => chosen.has(id)))
  return {
    steward: 'cards',
    format: 1,
    nodes: graph.nodes.filter(({ id }) => chosen.has(id)),
    edges: graph.edges.filter(({ from, to }) => chosen.has(from.node) && chosen.has(to)),
    layout: among(graph.layout),
    groups: Object.fromEntries(
      Object.entries(graph.groups ?? {}).filter(([, { nodes }]) => nodes.every((id) => chosen.has(id))),
    ),
    stickyNotes: among(graph.stickyNotes),
  }
}

/** The clip in a text, if it is one. */
export function readClip(text: string): Clip | null {
  try {
    const value: unknown = JSON.parse(text)
    return Check(clipSchema, value) ? value : null
  } catch {
    return null
  }
}

/** What a clip becomes when it is put down: new ids, moved by `by`. `ids` are those of the new cards and notes. */
export function pasteClip(clip: Clip, by: Place, graph: RuleGraph): { command: Command; ids: string[] } {
  const taken = new Set([
    ...graph.nodes.map(({ id }) => id),
    ...Object.keys(graph.groups ?? {}),
    ...Object.keys(graph.stickyNotes ?? {}),
  ])
  const renamed = new Map<string, string>()
  const rename = (id: string, kind: string) => {
    const fresh = freshId(kind, taken)
    taken.add(fresh)
    renamed.set(id, fresh)
    return fresh
  }
  const now = (id: string) => renamed.get(id) ?? id
  const nodes = clip.nodes.map((node) => ({ ...node, id: rename(node.id, node.type) }))
  const notes = Object.entries(clip.stickyNotes).map(
    ([id, note]) => [rename(id, 'note'), { ...note, x: note.x + by.x, y: note.y + by.y }] as const,
  )
  const edges = clip.edges.map(({ from, to }) => ({ from: { ...from, node: now(from.node) }, to: now(to) }))
  const places = Object.entries(clip.layout).map(
    ([id, { x, y }]) => [now(id), { x: x + by.x, y: y + by.y }] as const,
  )
  const groups = Object.entries(clip.groups).map(
    ([id, group]) => [rename(id, 'group'), { ...group, nodes: group.nodes.map(now) }] as const,
  )
  const count = nodes.length + notes.length
  const command: Command = {
    sentence: () =>
      count === 1
        ? { en: 'paste a card', de: 'Karte einfügen' }
        : { en: `paste ${count} cards`, de: `${count} Karten einfügen` },
    apply: (old) => {
      const layout = { ...old.layout, ...Object.fromEntries(places) }
      const stickyNotes = { ...old.stickyNotes, ...Object.fromEntries(notes) }
      const drawn = { ...old, nodes: [...old.nodes, ...nodes], edges: [...old.edges, ...edges], layout }
      const grouped = withGroups(drawn, { ...old.groups, ...Object.fromEntries(groups) })
      return Object.keys(stickyNotes).length === 0 ? grouped : { ...grouped, stickyNotes }
    },
  }
  return { command, ids: [...nodes.map(({ id }) => id), ...notes.map(([id]) => id)] }
}

/** The chosen cards once more, a little below. */
export function duplicate(graph: RuleGraph, ids: readonly string[]): { command: Command; ids: string[] } {
  const { command, ids: fresh } = pasteClip(clipOf(graph, ids), { x: 40, y: 60 }, graph)
  const count = ids.length
  const sentence = () =>
    count === 1
      ? { en: 'duplicate a card', de: 'Karte verdoppeln' }
      : { en: `duplicate ${count} cards`, de: `${count} Karten verdoppeln` }
  return { command: { ...command, sentence }, ids: fresh }
}
