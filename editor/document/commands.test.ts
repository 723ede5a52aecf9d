import { describe, expect, it } from 'vitest'
import { canonicalGraph } from '../../workflows/graph/canonical-graph.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { addNode, changeSettings, configure, connect, removeNode, rename } from './commands.ts'
import { beginHistory, perform, redo, undo } from './history.ts'

const node = (id: string) => ({ id, type: 'hide', version: 1, config: {} })
const start: RuleGraph = {
  format: 1,
  settings: defaultSettings,
  nodes: [node('a'), node('b'), node('c')],
  edges: [
    { from: { node: 'a', port: 'next' }, to: 'b' },
    { from: { node: 'b', port: 'done' }, to: 'c' },
  ],
  layout: {},
}

describe('commands', () => {
  it('closes the gap when a node in the middle is removed', () => {
    const graph = removeNode('b').apply(start)
    expect(graph.edges).toEqual([{ from: { node: 'a', port: 'next' }, to: 'c' }])
  })

  it('puts a node between a port and what it led to', () => {
    const after = { from: { node: 'a', port: 'next' }, onward: 'done' }
    const { edges } = addNode(node('d'), { x: 1, y: 2 }, after).apply(start)
    expect(edges).toContainEqual({ from: { node: 'a', port: 'next' }, to: 'd' })
    expect(edges).toContainEqual({ from: { node: 'd', port: 'done' }, to: 'b' })
    expect(edges).toHaveLength(3)
  })

  it('keeps one edge a port', () => {
    const { edges } = connect({ node: 'a', port: 'next' }, 'c').apply(start)
    expect(edges.filter(({ from }) => from.node === 'a')).toEqual([
      { from: { node: 'a', port: 'next' }, to: 'c' },
    ])
  })

  it('takes the label away when it is emptied', () => {
    const named = rename('a', 'First').apply(start)
    expect(named.nodes[0]).toHaveProperty('label', 'First')
    expect(rename('a', '').apply(named).nodes[0]).not.toHaveProperty('label')
  })
})

describe('history', () => {
  it('comes back to the same document by undo, and forward by redo', () => {
    const steps = [removeNode('b'), changeSettings({ purpose: 'safety' }), rename('a', 'x')]
    const after = steps.reduce(perform, beginHistory(start))
    const back = undo(undo(undo(after)))
    expect(canonicalGraph(back.graph)).toEqual(canonicalGraph(start))
    expect(canonicalGraph(redo(redo(redo(back))).graph)).toEqual(canonicalGraph(after.graph))
  })

  it('says in both languages what undo takes back', () => {
    const looking = { id: 't', type: 'text-contains', version: 1, config: { words: ['a'], in: 'text' } }
    const drawn = { ...start, nodes: [...start.nodes, looking] }
    const said = (command: Parameters<typeof perform>[1]) =>
      perform(beginHistory(drawn), command).past.at(-1)?.sentence
    expect(said(configure('t', { words: ['a', 'b'], in: 'text' }))).toEqual({
      en: 'change Words and phrases of ‘Text contains’',
      de: 'Wörter und Wendungen von „Text enthält“ ändern',
    })
    expect(said(removeNode('t'))?.en).toBe('remove ‘Text contains’')
    expect(said(connect({ node: 'a', port: 'done' }, 't'))?.de).toBe(
      '„Verbergen“ mit „Text enthält“ verbinden',
    )
  })

  it('takes typing in one field back as one step, and two fields as two', () => {
    const typed = ['h', 'hi'].reduce(
      (history, label, index) => perform(history, rename('a', label), 1000 + index * 200),
      beginHistory(start),
    )
    const other = perform(typed, rename('b', 'x'), 1500)
    expect(other.past).toHaveLength(2)
    expect(canonicalGraph(undo(typed).graph)).toEqual(canonicalGraph(start))
  })

  it('leaves what somebody else changed since as they left it', () => {
    const mine = perform(beginHistory(start), rename('a', 'mine'), 0)
    const theirs = { ...mine, graph: rename('a', 'theirs').apply(mine.graph) }
    expect(undo(theirs).graph.nodes[0]).toHaveProperty('label', 'theirs')
  })

  it('leaves no entry for a command that changes nothing', () => {
    const same = perform(beginHistory(start), connect({ node: 'a', port: 'next' }, 'b'))
    expect(same.past).toEqual([])
  })
})
