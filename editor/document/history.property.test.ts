import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryGraph } from '../../test/kit/arbitrary-graph.ts'
import { smallCatalog } from '../../test/kit/small-catalog.ts'
import { canonicalGraph } from '../../workflows/graph/canonical-graph.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { clipOf, duplicate, pasteClip } from './clip.ts'
import {
  addNode,
  changeSettings,
  configure,
  connect,
  disable,
  disconnect,
  moveNodes,
  removeNodes,
  rename,
  replaceGraph,
  together,
  writeNote,
} from './commands.ts'
import { collapse, groupNodes, regroup, renameGroup, ungroup } from './group-commands.ts'
import { beginHistory, type Command, perform, redo, undo } from './history.ts'
import { addStickyNote, changeStickyNote, removeStickyNotes } from './sticky-commands.ts'

const aNote = { text: 'note', x: 1, y: 2, width: 200, height: 100 }

/** One of everything that can be done, on cards, groups and notes picked by numbers. */
function commandOf(graph: RuleGraph, what: number, a: number, b: number, text: string): Command {
  const at = (list: readonly string[], index: number) => list[index % Math.max(1, list.length)] ?? 'nobody'
  const ids = graph.nodes.map(({ id }) => id)
  const [one, other] = [at(ids, a), at(ids, b)]
  const edge = graph.edges[a % Math.max(1, graph.edges.length)]
  const group = at(Object.keys(graph.groups ?? {}), a)
  const note = at(Object.keys(graph.stickyNotes ?? {}), a)
  const from = edge?.from ?? { node: one, port: 'next' }
  const fresh = { id: `new-${a}-${b}`, type: 'hide', version: 1, config: {} }
  const add = addNode(fresh, { x: a, y: b }, { from, onward: 'done' })
  const all: Command[] = [
    ids.includes(fresh.id) ? moveNodes({ [one]: { x: b, y: a } }) : add,
    removeNodes([one]),
    removeNodes([one, other]),
    connect({ node: one, port: text || 'next' }, other),
    disconnect(from),
    moveNodes({ [one]: { x: a, y: b }, [other]: { x: b, y: a } }),
    configure(one, { [text || 'field']: a, other: [text] }),
    rename(one, text),
    writeNote(one, text),
    disable([one, other], a % 2 === 0),
    changeSettings({ purpose: a % 2 ? 'safety' : 'engagement', caps: { restrictivePerHour: 1 + b } }),
    groupNodes(`group-${a}`, text, [one, other]),
    ungroup(group),
    collapse(group, b % 2 === 0),
    renameGroup(group, text),
    regroup([one], b % 3 === 0 ? null : group),
    addStickyNote(`note-${a}`, aNote),
    changeStickyNote(note, b % 2 ? { text } : { x: b, y: a }),
    removeStickyNotes([note]),
    duplicate(graph, [one, other, note]).command,
    pasteClip(clipOf(graph, ids), { x: 1, y: 1 }, graph).command,
    together({ en: 'both', de: 'beides' }, [rename(one, text), removeNodes([other])]),
    replaceGraph({ ...graph, nodes: graph.nodes.slice(1), edges: [] }, { en: 'replace', de: 'ersetzen' }),
  ]
  return all[what % all.length] ?? removeNodes([])
}

const step = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.nat(100), fc.nat(9), fc.nat(9), fc.stringMatching(/^[a-z/]{0,3}$/)) },
  { weight: 3, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constant('redo' as const) },
)

it('any sequence of commands, undos and redos leaves what replaying the commands that stand would leave', () => {
  fc.assert(
    fc.property(
      arbitraryGraph(smallCatalog, { mostNodes: 8 }),
      fc.array(step, { maxLength: 25 }),
      (start, steps) => {
        let history = beginHistory(start)
        let standing: Command[] = []
        let undone: Command[] = []
        let clock = 0
        for (const one of steps) {
          clock += 10_000
          if (one === 'undo') {
            history = undo(history)
            undone = [...standing.slice(-1), ...undone]
            standing = standing.slice(0, -1)
          } else if (one === 'redo') {
            history = redo(history)
            standing = [...standing, ...undone.slice(0, 1)]
            undone = undone.slice(1)
          } else {
            const before = history
            const command = commandOf(history.graph, ...one)
            history = perform(history, command, clock)
            if (history === before) continue
            standing = [...standing, command]
            undone = []
          }
          expect(history.past).toHaveLength(standing.length)
        }
        const replayed = standing.reduce((graph, { apply }) => apply(graph), start)
        expect(canonicalGraph(history.graph)).toEqual(canonicalGraph(replayed))
      },
    ),
    { numRuns: 300 },
  )
})

it('a log that was written down and read again undoes the same', () => {
  fc.assert(
    fc.property(
      arbitraryGraph(smallCatalog, { mostNodes: 8 }),
      fc.array(fc.tuple(fc.nat(100), fc.nat(9), fc.nat(9), fc.stringMatching(/^[a-z/]{0,3}$/)), {
        maxLength: 12,
      }),
      (start, steps) => {
        let clock = 0
        let history = beginHistory(start)
        for (const one of steps) {
          clock += 10_000
          history = perform(history, commandOf(history.graph, ...one), clock)
        }
        let read: typeof history = JSON.parse(JSON.stringify(history))
        while (read.past.length > 0) read = undo(read)
        expect(canonicalGraph(read.graph)).toEqual(canonicalGraph(start))
      },
    ),
  )
})
